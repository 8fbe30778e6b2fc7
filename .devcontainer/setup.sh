#!/usr/bin/env bash
# Builds everything and runs the collection once, so that the first cell a reader runs finds its library.
# May be run again at any time.
set -euo pipefail
cd "$(dirname "$0")/.."

dotnet build
dotnet run --project engine --no-build
