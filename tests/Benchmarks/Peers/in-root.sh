#!/usr/bin/env bash
# Runs a command beside the repository, which it sees at /mnt, in a root of Debian 13 with the peers that this library is
# compared with: PyTorch, NumPy, and the libstdc++ that TorchSharp's LibTorch needs. The root is made once and kept in the
# cache. Needs root and Debian's debootstrap.
set -euo pipefail
tests=$(realpath "$(dirname "$0")/../..")
root="${XDG_CACHE_HOME:-$HOME/.cache}/activation-notebooks/trixie-peers"
# OpenBLAS in the form that shares its threads with PyTorch: with two pools on two cores its step takes 16 ms instead of 2.
bash "$tests/debian-root.sh" trixie "$root" python3-torch python3-numpy libopenblas0-openmp python3-safetensors
exec bash "$tests/Containers/enter.sh" --offline --show "$tests/.." "$root" root env -C /mnt PYTHONDONTWRITEBYTECODE=1 "$@"
