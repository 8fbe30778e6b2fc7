#!/usr/bin/env bash
# Exchanges networks with TorchSharp, whose LibTorch needs Debian 13's libstdc++: in a root of its own.
# Needs root and Debian's debootstrap.
# Build first: dotnet build tests/Neural.Tests; dotnet build -c Release tests/Benchmarks/TorchSharp
set -euo pipefail
tests="$(dirname "$0")/../bin/Debug/net10.0/Neural.Tests"
root=$(bash "$(dirname "$0")/../../python-root.sh")
output=$(TORCHSHARP_ROOT=$root "$tests" -explicit only -class '*TorchSharpInteropTests') || { echo "$output"; exit 1; }
grep -o 'Total: .*' <<< "$output"
grep -q 'Total: 1, .* Failed: 0, .* Not Run: 0' <<< "$output" || { echo "not all of it ran"; exit 1; }
