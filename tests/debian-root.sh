#!/usr/bin/env bash
# Makes a root of a release of Debian with some packages in it, once: what this machine's release lacks is used from there.
# bash debian-root.sh SUITE FOLDER PACKAGE…; needs root and Debian's debootstrap. PACKAGE! is put in without what it asks for.
set -euo pipefail
suite=$1 root=$2
shift 2
[ ! -e "$root" ] || exit 0

# The mirror that this machine uses for its own packages.
codename=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
mirror=$(apt-get indextargets --format "\$(REPO_URI)" 'Identifier: Packages' "Release: $codename" | sed -n 1p)
mkdir -p "$(dirname "$root")"
draft=$(mktemp -d "$root.XXXXXX")
trap 'rm -rf "$draft" "$draft.log"' EXIT
chmod 755 "$draft"

packages=() alone=()
for package in "$@"; do
    case $package in
        *!) alone+=("${package%!}") ;;
        *) packages+=("$package") ;;
    esac
done

# shellcheck disable=SC2016 # the inner shell has these arguments
put_alone='[ $# = 0 ] || { cd /tmp && apt-get download "$@" && dpkg --install --force-depends ./*.deb && rm ./*.deb; }'

# What a power failure would leave of it is made again, so dpkg need not wait for the disk after each file.
# Packages with many dependencies are put in order by apt, which debootstrap's own --include does not do.
make() {
    debootstrap --variant=minbase "$suite" "$draft" "${mirror:?no mirror of $codename is configured}" \
        && echo force-unsafe-io > "$draft/etc/dpkg/dpkg.cfg.d/unsafe-io" \
        && chroot "$draft" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${packages[@]}" \
        && chroot "$draft" sh -c "$put_alone" sh "${alone[@]}" \
        && chroot "$draft" apt-get clean
}
make > "$draft.log" 2>&1 || { tail -20 "$draft.log"; exit 1; }
mv -T "$draft" "$root"
