#!/usr/bin/env bash
# Exchanges networks with Python's own safetensors, which comes with Debian 13: in a root of its own, made once and kept in
# the cache. Needs root and Debian's debootstrap.
# Build first: dotnet build tests/Neural.Tests
set -euo pipefail
tests="$(dirname "$0")/../bin/Debug/net10.0/Neural.Tests"
root="${XDG_CACHE_HOME:-$HOME/.cache}/activation-notebooks/trixie"
if [ ! -e "$root" ]; then
    # The mirror that this machine uses for its own packages.
    codename=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
    mirror=$(apt-get indextargets --format "\$(REPO_URI)" 'Identifier: Packages' "Release: $codename" | sed -n 1p)
    mkdir -p "$(dirname "$root")"
    draft=$(mktemp -d "$root.XXXXXX")
    chmod 755 "$draft"
    debootstrap --variant=minbase --include=python3-safetensors,python3-numpy trixie "$draft" "${mirror:?no mirror of $codename is configured}" > "$draft.log" 2>&1 \
        || { tail -20 "$draft.log"; rm -rf "$draft" "$draft.log"; exit 1; }
    rm -f "$draft.log"
    mv -T "$draft" "$root"
fi
output=$(SAFETENSORS_ROOT=$root "$tests" -explicit only -class '*SafetensorsInteropTests') || { echo "$output"; exit 1; }
grep -o 'Total: .*' <<< "$output"
grep -q 'Total: 3, .* Failed: 0, .* Not Run: 0' <<< "$output" || { echo "not all of it ran"; exit 1; }
