#!/usr/bin/env bash
# Writes every *.g.cs of this folder anew, and the sums of these and of what writes them. With --check it fails if they
# differ from what would be written; where no sum has changed since, that needs no writing, which takes minutes.
# Debian: python3-mpmath, python3-numpy.
set -euo pipefail
cd "$(dirname "$0")"
parts() { find . \( -name '*.g.cs' -o -name 'generate_*.py' \) -printf '%P\n' | LC_ALL=C sort; }
sums=generated.sha256
into=.
if [ "${1:-}" = --check ]; then
    if sha256sum --check --quiet "$sums" 2> /dev/null && diff -q <(sed 's/^[^ ]*  //' "$sums") <(parts) > /dev/null; then
        echo "no generator and no file has changed since they were written"
        exit
    fi
    into=$(mktemp -d)
    trap 'rm -rf "$into"' EXIT
    mkdir -p "$into/Lanes/Polynomials" "$into/Products"
fi
# Debian's own Python, whatever stands first in the path.
python=/usr/bin/python3
"$python" generate_widths.py "$into"
"$python" Lanes/Polynomials/generate_polynomials.py "$into/Lanes/Polynomials"
"$python" Lanes/Polynomials/generate_tables.py "$into/Lanes/Polynomials"
if [ "$into" = . ]; then
    parts | xargs sha256sum > "$sums"
    exit
fi

differ=0
while read -r file; do
    cmp --silent "$file" "$into/$file" || { echo "$file is not what its generator writes"; differ=1; }
done < <((find . -name '*.g.cs' -printf '%P\n'; cd "$into"; find . -name '*.g.cs' -printf '%P\n') | sort -u)
exit "$differ"
