#!/usr/bin/env bash
# Runs tests of Neural.Tests that are run by name alone, with a root of Debian 13 for what they exchange networks with.
# bash interop.sh CLASS NUMBER: the tests' class, and how many it has.
# Needs root and Debian's debootstrap.
set -euo pipefail
tests="$(dirname "$0")/../bin/Debug/net10.0/Neural.Tests"
root=$(bash "$(dirname "$0")/../../python-root.sh")
output=$(INTEROP_ROOT=$root "$tests" -explicit only -class "*$1") || { echo "$output"; exit 1; }
grep -o 'Total: .*' <<< "$output"
grep -q "Total: $2, .* Failed: 0, .* Not Run: 0" <<< "$output" || { echo "not all of it ran"; exit 1; }
