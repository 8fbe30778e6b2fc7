#!/usr/bin/env bash
# Runs standard input as one C# cell of Polyglot Notebooks, in a folder, and prints the events: run-cell.sh FOLDER < CELL
set -euo pipefail
folder=$(realpath "$1")
# The tool is found by the manifest beside this file.
cd "$(dirname "$0")"
code=$(sed 's/[\\"]/\\&/g; s/\t/\\t/g' | sed -z 's/\n/\\n/g')

coproc TOOL { exec dotnet tool run dotnet-interactive -- stdio --working-dir "$folder"; }
# shellcheck disable=SC2154 # coproc sets it
trap 'kill "$TOOL_PID" 2> /dev/null || true' EXIT
echo "{\"token\":\"cell\",\"commandType\":\"SubmitCode\",\"command\":{\"code\":\"$code\",\"targetKernelName\":\"csharp\"}}" >&"${TOOL[1]}"
while IFS= read -r event <&"${TOOL[0]}"; do
    echo "$event"
    case $event in
        *'"eventType":"CommandSucceeded","command":{"token":"cell",'*) exit 0 ;;
        *'"eventType":"CommandFailed","command":{"token":"cell",'*) echo "$event" >&2; exit 1 ;;
    esac
done
echo "dotnet-interactive ended without an answer" >&2
exit 1
