#!/usr/bin/env bash
# What the image holds beside .NET: JupyterLab, Chromium, the library, the kernel for every user, and the engine as a
# command. As root, on Debian 13.
set -euo pipefail
cd "$(dirname "$0")/.."
export DEBIAN_FRONTEND=noninteractive

apt-get update --quiet=2
apt-get install --quiet=2 --yes --no-install-recommends \
    ca-certificates jupyterhub jupyterlab libicu76 libssl3t64 > /dev/null
bash .devcontainer/packages.sh
install -D --mode 644 .binder/jupyter_config.json /etc/jupyter/jupyter_config.json

dotnet build lib/Neural.Charts
dotnet build lib/Neural.Coursework
dotnet run --project engine -- install --prefix /usr/local
# The engine itself, for grading.
dotnet pack engine --no-build --configuration Debug --output "$HOME/packages"
dotnet tool install ActivationNotebooks.Tool --tool-path /opt/activations --source "$HOME/packages"

# Of what was needed to build them, cells need nothing.
dotnet build-server shutdown > /dev/null
find engine lib -name obj -prune -exec rm -r {} +
rm -rf engine/*/bin engine/bin "$HOME/packages" "$HOME/.nuget" "$HOME/.local/share/NuGet" /var/lib/apt/lists/*
