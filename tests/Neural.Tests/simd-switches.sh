#!/bin/sh
# Runs the numerical tests again as on machines without AVX-512, without AVX2 and FMA, and without vectors at all.
# Build first: dotnet build tests/Neural.Tests
set -eu
tests="$(dirname "$0")/bin/Debug/net10.0/Neural.Tests"
for switch in EnableAVX512 EnableAVX2 EnableHWIntrinsic; do
    echo "DOTNET_$switch=0"
    env "DOTNET_$switch=0" "$tests" -class '*ActivationLaws' -class '*AccuracyTests' \
        -class '*MonotonicityTests' -class '*SoftmaxTests' -class '*SpecialFunctionsTests'
done
