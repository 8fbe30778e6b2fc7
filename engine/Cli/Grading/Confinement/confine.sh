#!/usr/bin/env bash
# Runs a program that nobody vouches for. unshare has given it namespaces of its own; here it loses what it need not see.
# confine.sh FOLDER HIDDEN… -- PROGRAM ARGUMENT…: it may write to FOLDER alone, and each HIDDEN folder is empty to it.
set -euo pipefail
folder=$1
shift
mount --make-rprivate /
mount --bind "$folder" "$folder"
while [ "$1" != -- ]; do
    mount -t tmpfs -o size=64k,ro none "$1"
    shift
done
shift
mount -t proc proc /proc
# Every file system that is there, but for its own folder.
while read -r _ place _; do
    case $place in
        "$folder" | /proc | /proc/* | /sys | /sys/* | /dev | /dev/*) ;;
        *) mount -o remount,bind,ro "$(printf '%b' "$place")" 2> /dev/null || true ;;
    esac
done < /proc/mounts
exec prlimit --nproc=512 --fsize=67108864 --core=0 --nofile=2048 -- setpriv --no-new-privs --bounding-set=-all --inh-caps=-all -- "$@"
