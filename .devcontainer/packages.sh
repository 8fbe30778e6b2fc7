#!/usr/bin/env bash
# Installs what draws the pictures of charts: Chromium, and fonts for Latin and Chinese.
set -euo pipefail

as_root=$([ "$(id -u)" = 0 ] || echo sudo)
$as_root apt-get update --quiet=2
$as_root apt-get install --quiet=2 --yes --no-install-recommends \
    chromium fonts-dejavu-core fonts-liberation fonts-noto-cjk > /dev/null
# A container does not let Chromium build its sandbox, and is one itself.
# shellcheck disable=SC2016
echo 'CHROMIUM_FLAGS="$CHROMIUM_FLAGS --no-sandbox"' | $as_root tee /etc/chromium.d/container > /dev/null
