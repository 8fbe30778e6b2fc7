#!/usr/bin/env bash
# Exchanges networks with TorchSharp, whose LibTorch needs Debian 13's libstdc++: in a root of its own.
# Needs root and Debian's debootstrap.
# Build first: dotnet build tests/Neural.Tests; dotnet build -c Release tests/Benchmarks/TorchSharp
exec bash "$(dirname "$0")/interop.sh" TorchSharpInteropTests 1
