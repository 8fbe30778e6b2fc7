#!/usr/bin/env bash
# Exchanges networks with Python's own safetensors, which comes with Debian 13: in a root of its own.
# Needs root and Debian's debootstrap.
# Build first: dotnet build tests/Neural.Tests
set -euo pipefail
tests="$(dirname "$0")/../bin/Debug/net10.0/Neural.Tests"
root=$(bash "$(dirname "$0")/../../python-root.sh")
output=$(SAFETENSORS_ROOT=$root "$tests" -explicit only -class '*SafetensorsInteropTests') || { echo "$output"; exit 1; }
grep -o 'Total: .*' <<< "$output"
grep -q 'Total: 3, .* Failed: 0, .* Not Run: 0' <<< "$output" || { echo "not all of it ran"; exit 1; }
