#!/usr/bin/env bash
# Serves a folder with the JupyterLab of a Debian root: in mounts of its own, which end with it.
# bash lab-in-root.sh ROOT FOLDER PORT; JUPYTER_DATA_DIR has the kernel. Needs root.
set -euo pipefail
root=$1 folder=$2 port=$3
repository=$(realpath "$(dirname "$0")/../..")
dotnet=$(dirname "$(realpath "$(command -v dotnet)")")
export root folder port repository dotnet

# shellcheck disable=SC2016 # read by the inner shell
exec unshare --mount bash -euc '
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    for shared in "$dotnet" "$repository" "$folder" "$JUPYTER_DATA_DIR"; do
        mkdir -p "$root/$shared"
        mount --bind "$shared" "$root/$shared"
    done
    exec chroot "$root" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/root JUPYTER_DATA_DIR="$JUPYTER_DATA_DIR" LANG=C.UTF-8 \
        jupyter-lab --no-browser --allow-root --ip=127.0.0.1 --port="$port" --ServerApp.port_retries=0 \
        --ServerApp.root_dir="$folder" --IdentityProvider.token= --expose-app-in-browser
'
