#!/usr/bin/env bash
# Builds the library and the engine, runs the collection once and installs the kernel, so that a container that was built
# ahead of time has nothing left to do. May be run again at any time.
set -euo pipefail
cd "$(dirname "$0")/.."

dotnet run --project engine
dotnet run --project engine --no-build -- install
dotnet build .devcontainer/serve-book.cs
