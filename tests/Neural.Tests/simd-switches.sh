#!/usr/bin/env bash
# Runs the tests of the category SIMD again as on machines without AVX-512, without AVX2 and FMA, and without vectors at all.
# Fails if a switch leaves the products with the registers that they had before it.
# Build first: dotnet build tests/Neural.Tests
set -euo pipefail
tests="$(dirname "$0")/bin/Debug/net10.0/Neural.Tests"
previous=none
for switch in EnableAVX512 EnableAVX2 EnableHWIntrinsic; do
    output=$(env "DOTNET_$switch=0" "$tests" -showLiveOutput -trait Category=SIMD) || { echo "$output"; exit 1; }
    kernel=$(grep -o 'kernel of Single: [A-Za-z0-9]*' <<< "$output" | head -1)
    echo "DOTNET_$switch=0: $kernel; $(grep -o 'Total: .*' <<< "$output")"
    [ "$kernel" != "$previous" ] || { echo "the switch changed nothing"; exit 1; }
    previous=$kernel
done
