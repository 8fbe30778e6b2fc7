#!/bin/sh
# activation-notebooks: gives the charts of staged notebooks the pictures that they lack. Written by 'hook install', removed
# by 'hook uninstall'. Never keeps a commit from being made.
dotnet='{{dotnet}}'
engine='{{engine}}'

# The keys of a chart's output come in the order plotly, png, output_type. Where they do not, the engine finds out.
lacks_pictures() {
    git show ":$1" | grep -oE '"(application/vnd\.plotly\.v1\+json|image/png|output_type)" *:' | awk '
        /output_type/ { if (chart) lacking = 1; chart = 0 }
        /plotly/ { chart = 1 }
        /png/ { chart = 0 }
        END { exit !(lacking || chart) }'
}

illustrate() {
    if ! git diff --quiet -- "$1"; then
        echo "$1: only a part of it is staged, so its charts are left without pictures: stage it all, or run 'illustrate' on it later"
    elif [ ! -e "$engine" ]; then
        echo "$1: its charts lack pictures, and the engine is not in $engine any more: run its 'hook install' again"
    else
        "$dotnet" exec "$engine" illustrate "$1"
        git add -- "$1"
    fi
}

case $GIT_INDEX_FILE in
*next-index-*) exit 0 ;; # 'git commit FILE': what is added now would be missing in the index afterwards
esac
git diff --cached --name-only --diff-filter=ACMR -z -- '*.ipynb' | tr '\0\n' '\n\0' | while IFS= read -r file; do
    if lacks_pictures "$file"; then illustrate "$file" >&2; fi
done
exit 0
