#!/usr/bin/env bash
# Builds everything, runs the collection once and installs the kernel, so that a container that was built ahead of time
# has nothing left to do. May be run again at any time.
set -euo pipefail
cd "$(dirname "$0")/.."

dotnet build
dotnet build .devcontainer/serve-book.cs
dotnet run --project engine --no-build
dotnet run --project engine --no-build -- install
