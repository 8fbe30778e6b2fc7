#!/usr/bin/env bash
# Exchanges networks with Python's own safetensors, which comes with Debian 13: in a root of its own.
# Needs root and Debian's debootstrap.
# Build first: dotnet build tests/Neural.Tests
exec bash "$(dirname "$0")/interop.sh" SafetensorsInteropTests 3
