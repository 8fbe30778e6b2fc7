#!/usr/bin/env bash
# Prints the folder of a root of Debian 13, made once and kept in the cache, with the Python programs that Debian 12 has not
# or has older: JupyterLab 4, JupyterHub, safetensors. Needs root and Debian's debootstrap.
set -euo pipefail
root="${XDG_CACHE_HOME:-$HOME/.cache}/activation-notebooks/trixie-python"
# .NET needs ICU and OpenSSL. JupyterLab asks for 500 packages of Node.js, with which its pages were built.
bash "$(dirname "$0")/debian-root.sh" trixie "$root" \
    ca-certificates libicu76 libssl3t64 jupyterhub python3-safetensors python3-numpy \
    python3-async-lru python3-jupyter-server python3-jupyterlab-server python3-notebook-shim jupyterlab!
echo "$root"
