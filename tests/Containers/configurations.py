"""Checks the configurations of containers and the site: by their own tools, their schemas, and what they name."""
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import jsonschema
import yaml

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
DEVCONTAINERS = [".devcontainer/devcontainer.json", ".devcontainer/polyglot/devcontainer.json"]
DOCKERFILE = ".binder/Dockerfile"
COURSE = "/opt/activation-notebooks"
HUB = ".binder/hub-values.yaml"
GRADING = ".binder/grading.yaml"
WORKFLOW = ".github/workflows/site.yml"
KINDS = {"Job": "batch/v1", "NetworkPolicy": "networking/v1"}
CREATION = ["onCreateCommand", "updateContentCommand", "postCreateCommand"]


def run_tool(name, *arguments):
    return subprocess.run(
        [REPOSITORY / "tests/node_modules/.bin" / name, *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def devcontainer(path):
    """A devcontainer.json as the reference implementation understands it, which asks Docker for containers: none."""
    read = run_tool(
        "devcontainer", "read-configuration", "--docker-path", "/bin/true", "--workspace-folder", REPOSITORY,
        "--config", REPOSITORY / path)
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


def type_errors(manifests):
    """What the compiler says of them as values of the types that are made from Kubernetes' published schema."""
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / "node_modules").symlink_to(REPOSITORY / "tests/node_modules")
        names = []
        for i, manifest in enumerate(manifests):
            kind = manifest["kind"]
            names.append(f"{place}/{i}-{kind}.ts")
            Path(names[-1]).write_text(
                f'import type {{ {kind} }} from "kubernetes-types/{KINDS[kind]}";\n'
                f"export const manifest: {kind} = {json.dumps(manifest, indent=1)};\n")
        said = run_tool("tsc", "--noEmit", "--strict", "--module", "nodenext", *names)
    return said.stdout.splitlines()


def problems_of_grading():
    manifests = list(yaml.safe_load_all((REPOSITORY / GRADING).read_text()))
    found = type_errors(manifests)
    job = manifests[0]
    job["spec"]["template"]["spec"]["containers"][0]["recources"] = {}
    found += [] if type_errors([job]) else ["a misspelt field is not seen"]
    image = job["spec"]["template"]["spec"]["containers"][0]["image"]
    hub = yaml.safe_load((REPOSITORY / HUB).read_text())["singleuser"]["image"]
    return found + ([] if image == f"{hub['name']}:{hub['tag']}" else [f"image {image} is not the hub's"])


def missing_scripts(text):
    named = re.findall(r"[\w./]+\.sh", text)
    return [f"there is no {script}" for script in named if not (REPOSITORY / script).is_file()]


def problems_of_devcontainer(path, schema):
    configuration = devcontainer(path)
    return errors(configuration, schema) + missing_scripts("\n".join(creation(configuration)))


def problems_of_dockerfile():
    lint = run_tool("dockerfile-utils", "lint", REPOSITORY / DOCKERFILE)
    found = [] if lint.returncode == 0 else [lint.stdout + lint.stderr]
    return found + missing_scripts((REPOSITORY / DOCKERFILE).read_text().replace(f"{COURSE}/", ""))


def problems_of_polyglot():
    """The extension would download another version than the one that is there."""
    settings = devcontainer(DEVCONTAINERS[1])["customizations"]["vscode"]["settings"]
    manifest = json.loads((REPOSITORY / ".devcontainer/polyglot/dotnet-tools.json").read_text())
    there = manifest["tools"]["microsoft.dotnet-interactive"]["version"]
    asked = settings["dotnet-interactive.requiredInteractiveToolVersion"]
    return [] if asked == there else [f"asks for dotnet-interactive {asked}, dotnet-tools.json has {there}"]


def problems_of_workflow():
    read = run_tool("action-validator", REPOSITORY / WORKFLOW)
    return [line for line in (read.stdout + read.stderr).splitlines() if line.strip()]


def main():
    schema = json.loads((HERE / "devContainer.base.schema.json").read_text())
    found = {path: problems_of_devcontainer(path, schema) for path in DEVCONTAINERS}
    found[DEVCONTAINERS[1]] += problems_of_polyglot()
    found[DOCKERFILE] = problems_of_dockerfile()
    found[HUB] = problems_of_hub()
    found[GRADING] = problems_of_grading()
    found[WORKFLOW] = problems_of_workflow()
    for path, problems in found.items():
        print("\n".join(f"{path}: {problem}" for problem in problems) or f"{path}: in order")
    sys.exit(any(found.values()))


if __name__ == "__main__":
    main()
