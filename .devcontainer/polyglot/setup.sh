#!/usr/bin/env bash
# Builds the library, and downloads the tool behind Polyglot Notebooks and the packages that the notebooks ask it for, so
# that cells then run without a network.
set -euo pipefail
cd "$(dirname "$0")/../.."
echo "Polyglot Notebooks were deprecated in spring 2026 and their sources are archived: nobody fixes them any more." >&2

dotnet build lib/Neural.Charts
dotnet build lib/Neural.Coursework
dotnet tool restore --tool-manifest .devcontainer/polyglot/dotnet-tools.json
# In JSON, the quotation marks of a cell have backslashes.
grep --no-filename --only-matching '#r \\"nuget: [^"\\]*\\"' notebooks/*.ipynb | sed 's/[\\]//g' | sort --unique \
    | bash .devcontainer/polyglot/run-cell.sh notebooks > /dev/null
