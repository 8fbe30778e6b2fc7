#!/usr/bin/env bash
# Runs the product's tests with the machine's vectors switched off one after the other, and prints the kernel that each
# run chose. Exits with 1 if a run fails or a switch does not change the kernel.
set -euo pipefail
cd "$(dirname "$0")/../../../.."

dotnet build tests/Neural.Tests -v q > /dev/null
previous=none
for switch in DOTNET_EnableHWIntrinsic=1 DOTNET_EnableAVX512=0 DOTNET_EnableAVX2=0 DOTNET_EnableHWIntrinsic=0; do
    output=$(env "$switch" dotnet run --no-build --project tests/Neural.Tests -- \
        -namespace Neural.Tests.Numerics.Products -showLiveOutput 2>&1) || { echo "$output"; exit 1; }
    kernel=$(grep -o 'kernel: [A-Za-z0-9]*' <<< "$output" | head -1)
    echo "$switch → $kernel"
    [ "$kernel" != "$previous" ] || { echo "the switch changed nothing"; exit 1; }
    previous=$kernel
done
