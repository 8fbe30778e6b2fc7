"""Checks the containers' configurations: as their own tools read them, against their schemas, and what they name."""
import json
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import yaml

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
DEVCONTAINERS = [".devcontainer/devcontainer.json", ".devcontainer/polyglot/devcontainer.json"]
HUB = ".binder/hub-values.yaml"
CREATION = ["onCreateCommand", "updateContentCommand", "postCreateCommand"]


def devcontainer(path):
    """A devcontainer.json as the reference implementation understands it, which asks Docker for containers: none."""
    read = subprocess.run(
        [REPOSITORY / "tests/node_modules/.bin/devcontainer", "read-configuration", "--docker-path", "/bin/true",
         "--workspace-folder", REPOSITORY, "--config", REPOSITORY / path],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if read.returncode != 0:
        sys.exit(f"{path}: {read.stderr}")
    configuration = json.loads(read.stdout)["configuration"]
    del configuration["configFilePath"]
    return configuration


def creation(configuration):
    """What is run when the container is created, in order."""
    return [configuration[command] for command in CREATION if command in configuration]


def errors(value, schema):
    validator = jsonschema.validators.validator_for(schema)(schema)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]


def merged(defaults, values):
    """As Helm does it before it looks at the schema: tables are joined, anything else is replaced."""
    if not (isinstance(defaults, dict) and isinstance(values, dict)):
        return values
    return {**defaults, **{key: merged(defaults.get(key), value) for key, value in values.items()}}


def problems_of_hub():
    chart, schema, ours = (yaml.safe_load(path.read_text()) for path in (
        HERE / "zero-to-jupyterhub.values.yaml", HERE / "zero-to-jupyterhub.values.schema.yaml", REPOSITORY / HUB))
    return errors(merged(chart, ours), schema)


def problems_of_devcontainer(path, schema):
    configuration = devcontainer(path)
    missing = [
        f"there is no {script}" for command in creation(configuration) for script in re.findall(r"\S+\.sh", command)
        if not (REPOSITORY / script).is_file()]
    return errors(configuration, schema) + missing


def problems_of_polyglot():
    """The extension would download another version than the one that is there."""
    settings = devcontainer(DEVCONTAINERS[1])["customizations"]["vscode"]["settings"]
    manifest = json.loads((REPOSITORY / ".devcontainer/polyglot/dotnet-tools.json").read_text())
    there = manifest["tools"]["microsoft.dotnet-interactive"]["version"]
    asked = settings["dotnet-interactive.requiredInteractiveToolVersion"]
    return [] if asked == there else [f"asks for dotnet-interactive {asked}, dotnet-tools.json has {there}"]


def main():
    schema = json.loads((HERE / "devContainer.base.schema.json").read_text())
    found = {path: problems_of_devcontainer(path, schema) for path in DEVCONTAINERS}
    found[DEVCONTAINERS[1]] += problems_of_polyglot()
    found[HUB] = problems_of_hub()
    for path, problems in found.items():
        print("\n".join(f"{path}: {problem}" for problem in problems) or f"{path}: as its schema says")
    sys.exit(any(found.values()))


if __name__ == "__main__":
    main()
