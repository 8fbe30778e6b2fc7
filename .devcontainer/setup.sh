#!/usr/bin/env bash
# Builds everything, runs the collection once, installs the kernel and a Jupyter front end, and proves them on a notebook.
# May be run again at any time.
set -euo pipefail
cd "$(dirname "$0")/.."

dotnet build
dotnet run --project engine --no-build

if ! /usr/bin/python3 -m nbconvert --version > /dev/null 2>&1; then
  as_root=$([ "$(id -u)" = 0 ] || echo sudo)
  $as_root apt-get update
  $as_root apt-get install --yes --no-install-recommends jupyter-notebook python3-nbconvert
fi
dotnet run --project engine --no-build -- install
/usr/bin/python3 -m nbconvert --to notebook --execute notebooks/02-2-sigmoid.ipynb --output-dir "$(mktemp -d)"
