#!/usr/bin/env bash
# Runs a command in a root made by debian-root.sh, as one of its users, with this machine's .NET and way to the registries.
# As in a container, what it starts may make no namespaces, has little shared memory, and ends with it.
# bash enter.sh [--offline] [--show FOLDER] ROOT USER COMMAND…; needs root. A folder that is shown can be read at /mnt.
set -euo pipefail
namespaces=(--mount --pid --fork --kill-child) shown=
if [ "$1" = --offline ]; then
    namespaces+=(--net)
    shift
fi
if [ "$1" = --show ]; then
    shown=$(realpath "$2")
    shift 2
fi
root=$(realpath "$1") user=$2
shift 2
dotnet=$(dirname "$(readlink -f "$(command -v dotnet)")")
home=$(chroot "$root" getent passwd "$user" | cut -d: -f6)
environment=("HOME=$home" "USER=$user" PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/usr/share/dotnet
    LANG=C.UTF-8 DOTNET_ROOT=/usr/share/dotnet DOTNET_RUNNING_IN_CONTAINER=true)
# How this machine reaches NuGet: proxies and certificates.
while IFS= read -r variable; do
    environment+=("$variable")
done < <(env | grep -E '^(SSL_CERT_|NUGET_|DOTNET_(NOLOGO|CLI_TELEMETRY_OPTOUT)=|(https?|no)_proxy=|(HTTPS?|NO)_PROXY=)')

# shellcheck disable=SC2016 # the inner shell expands these
exec unshare "${namespaces[@]}" bash -euc '
    root=$1 dotnet=$2 shown=$3 user=$4
    shift 4
    mkdir -p "$root/usr/share/dotnet"
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    mount -t tmpfs -o size=64m tmpfs "$root/dev/shm"
    mount --bind -o ro "$dotnet" "$root/usr/share/dotnet"
    mount --bind -o ro /etc/ssl/certs "$root/etc/ssl/certs"
    [ -z "$shown" ] || mount --bind -o ro "$shown" "$root/mnt"
    ip link set lo up
    exec chroot --userspec="$user" "$root" env -i -C "${0:-/}" "$@"
' "/" "$root" "$dotnet" "$shown" "$user" "${environment[@]}" "$@"
