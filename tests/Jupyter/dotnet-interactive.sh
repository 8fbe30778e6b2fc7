#!/usr/bin/env bash
# Runs notebooks through the kernel of .NET Interactive, the tool as it was last released, and compares the outputs with the
# stored ones, under the notebooks' own tolerances. Everything that the tool writes goes to a home of its own.
# dotnet-interactive.sh NOTEBOOK…; build first: dotnet build
set -euo pipefail
version=1.0.712001

here=$(realpath "$(dirname "$0")")
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export NUGET_PACKAGES=${NUGET_PACKAGES:-$HOME/.nuget/packages} PATH=$home/tool:$PATH
export HOME=$home JUPYTER_DATA_DIR=$home/jupyter DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

dotnet tool install Microsoft.dotnet-interactive --version "$version" --tool-path "$home/tool" > /dev/null
mkdir -p "$JUPYTER_DATA_DIR/kernels"
dotnet-interactive jupyter install --path "$JUPYTER_DATA_DIR/kernels" > /dev/null
# Else it listens on every interface of the machine, and kernels that start together try the same ports.
cat > "$home/tool/kernel.sh" <<'END'
port=$((20000 + $$ % 10000))
exec dotnet-interactive jupyter --default-kernel csharp "$1" --http-local-only --http-port-range "$port-$((port + 99))"
END
/usr/bin/python3 - "$JUPYTER_DATA_DIR/kernels/.net-csharp/kernel.json" "$home/tool/kernel.sh" <<'END'
import json, sys
path, script = sys.argv[1:]
spec = json.load(open(path))
spec["argv"] = ["bash", script, "{connection_file}"]
json.dump(spec, open(path, "w"))
END

/usr/bin/python3 "$here/dotnet_interactive.py" "$home/runs" "$@" > /dev/null 2> >(grep -v "^info: Microsoft.Hosting\|^      " >&2)
dotnet exec "$here/../../engine/bin/Debug/net10.0/activations.dll" check --runs "$home/runs" "$@"
