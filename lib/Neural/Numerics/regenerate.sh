#!/usr/bin/env bash
# Writes every *.g.cs of this folder anew. With --check it writes them elsewhere and fails if they differ from those here.
# Debian: python3-mpmath, python3-numpy.
set -euo pipefail
cd "$(dirname "$0")"
into=.
if [ "${1:-}" = --check ]; then
    into=$(mktemp -d)
    trap 'rm -rf "$into"' EXIT
    mkdir -p "$into/Lanes/Polynomials" "$into/Products"
fi
# Debian's own Python, whatever stands first in the path.
python=/usr/bin/python3
"$python" generate_widths.py "$into"
"$python" Lanes/Polynomials/generate_polynomials.py "$into/Lanes/Polynomials"
"$python" Lanes/Polynomials/generate_tables.py "$into/Lanes/Polynomials"
[ "$into" = . ] && exit

differ=0
while read -r file; do
    cmp --silent "$file" "$into/$file" || { echo "$file is not what its generator writes"; differ=1; }
done < <((find . -name '*.g.cs' -printf '%P\n'; cd "$into"; find . -name '*.g.cs' -printf '%P\n') | sort -u)
exit "$differ"
