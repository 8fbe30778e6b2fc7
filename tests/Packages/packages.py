#!/usr/bin/env python3
"""Packs everything, and uses it from an empty folder, as somebody who has only the .NET SDK.

packages.py [--configuration C] [--keep]: by default Debug, which 'dotnet test' has built; --keep leaves the folder.
"""
import argparse
import contextlib
import csv
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VERSION = re.search("<Version>(.+)</Version>", (ROOT / "Directory.Build.props").read_text())[1]
# What each must hold, and what it must depend on.
PACKAGES = {
    **{name: ([f"lib/net10.0/{name}.dll", f"lib/net10.0/{name}.xml"], dependencies) for name, dependencies in {
        "Neural": ["System.Numerics.Tensors"],
        "Neural.Charts": ["Neural", "Plotly.NET", "MathNet.Numerics"],
        "Neural.Coursework": ["Neural"]}.items()},
    "ActivationNotebooks.Tool": (
        [f"tools/net10.0/any/Engine.Host.{kind}" for kind in ("dll", "deps.json", "runtimeconfig.json")], []),
    "ActivationNotebooks.Templates": (["content/activation-exercise/NOTEBOOK_NAME.ipynb"], []),
}
WITHOUT_SYMBOLS = ["ActivationNotebooks.Templates"]
PROGRAM = """
using Neural.Activations;
using Neural.Data;
using Neural.Networks;

var moons = Moons.Generate(200);
NeuralNetwork.For(moons, hidden: [4]).Train(moons, epochs: 1);
Console.WriteLine(new LeakyReLU(0.2).Value(-1.0));
"""
ANSWER = ["double MyElu(double x)\n", "{\n", "    if (x > 0)\n", "        return x;\n",
          "    var half = Math.Tanh(x / 2);\n", "    return 2 * half / (1 - half);\n", "}"]
# Right in the visible test, wrong in the hidden one.
CANCELLING = ["double MyElu(double x) => x > 0 ? x : Math.Exp(x) - 1;"]


class Failure(Exception):
    pass


def require(condition, message):
    if not condition:
        raise Failure(message)


@contextlib.contextmanager
def step(name):
    started = time.monotonic()
    yield
    print(f"{time.monotonic() - started:5.1f} s  {name}", flush=True)


class Machine:
    """A user of his own: a home, a cache of packages, and nothing installed."""

    def __init__(self, folder):
        self.feed = folder / "feed"
        self.work = folder / "work"
        home = folder / "home"
        for path in (self.feed, self.work, home / ".nuget/NuGet"):
            path.mkdir(parents=True)
        self.environment = {
            **os.environ, "HOME": str(home), "DOTNET_CLI_HOME": str(home), "NUGET_PACKAGES": str(folder / "cache"),
            "PATH": f"{self.work / 'tools'}{os.pathsep}{os.environ['PATH']}", "JUPYTER_DATA_DIR": str(home / "jupyter"),
            "DOTNET_SKIP_FIRST_TIME_EXPERIENCE": "1", "DOTNET_CLI_TELEMETRY_OPTOUT": "1", "DOTNET_NOLOGO": "1",
            "DOTNET_ROOT": str(Path(shutil.which("dotnet")).resolve().parent)}
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
            self.environment.pop(name, None)
        self.configure(home / ".nuget/NuGet/NuGet.Config")

    def configure(self, file):
        """The machine's own sources, and the feed."""
        own = Path.home() / ".nuget/NuGet/NuGet.Config"
        root = ET.parse(own).getroot() if own.exists() else ET.Element("configuration")
        sources = root.find("packageSources")
        if sources is None:
            sources = ET.SubElement(root, "packageSources")
            nuget = {"key": "nuget.org", "value": "https://api.nuget.org/v3/index.json", "protocolVersion": "3"}
            ET.SubElement(sources, "add", nuget)
        ET.SubElement(sources, "add", key="packed", value=str(self.feed))
        ET.ElementTree(root).write(file, encoding="utf-8", xml_declaration=True)

    def run(self, *command, where=None, environment=None):
        done = subprocess.run(
            command, cwd=where or self.work, env=environment or self.environment, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        require(done.returncode == 0, f"{' '.join(map(str, command))} gave {done.returncode}:\n{done.stdout}")
        return done.stdout


def pack(machine, configuration):
    machine.run("dotnet", "pack", "-c", configuration, "-v", "q", "-o", machine.feed,
                where=ROOT, environment=dict(os.environ))


def inspect(feed):
    """Every package has what a package should, and depends on what it uses."""
    for name, (files, dependencies) in PACKAGES.items():
        with zipfile.ZipFile(feed / f"{name}.{VERSION}.nupkg") as package:
            held = package.namelist()
            nuspec = re.sub(' xmlns="[^"]+"', "", package.read(f"{name}.nuspec").decode("utf-8-sig"))
        metadata = ET.fromstring(nuspec).find("metadata")
        for file in [*files, metadata.findtext("readme"), metadata.findtext("icon")]:
            require(file in held, f"{name} does not hold {file}")
        require(metadata.find("license").text == "MIT", f"{name}: its license is no expression")
        named = [dependency.get("id") for dependency in metadata.iter("dependency")]
        missing = set(dependencies) - set(named)
        require(not missing, f"{name} does not depend on {missing}, but on {named}")
        if name not in WITHOUT_SYMBOLS:
            require((feed / f"{name}.{VERSION}.snupkg").exists(), f"{name} has no symbols")


def hand_in(machine, student, answer):
    notebook = json.loads((machine.work / "release/elu.ipynb").read_text())
    cell = next(cell for cell in notebook["cells"] if cell["id"] == "elu-answer")
    require("YOUR CODE HERE" in "".join(cell["source"]), "the students' version has no stub")
    cell["source"] = answer
    folder = machine.work / "handed-in" / student
    folder.mkdir(parents=True)
    (folder / "elu.ipynb").write_text(json.dumps(notebook))


def grades(machine):
    with open(machine.work / "grades/grades.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def from_nothing_to_a_grade(machine):
    """The five commands."""
    with step("1. dotnet tool install"):
        machine.run("dotnet", "tool", "install", "ActivationNotebooks.Tool", "--tool-path", "tools")
    with step("2. dotnet new install"):
        machine.run("dotnet", "new", "install", f"ActivationNotebooks.Templates::{VERSION}")
    with step("3. dotnet new activation-exercise"):
        machine.run("dotnet", "new", "activation-exercise", "-n", "elu")
        require("HIDDEN" in (machine.work / "elu.ipynb").read_text(), "elu.ipynb is no teacher's notebook")
    with step("4. activations student"):
        machine.run("activations", "student", "elu.ipynb", "--output", "release")
    require("HIDDEN" not in (machine.work / "release/elu.ipynb").read_text(), "students see the hidden test")
    hand_in(machine, "ada", ANSWER)
    hand_in(machine, "bob", CANCELLING)
    with step("5. activations grade"):
        said = machine.run("activations", "grade", "handed-in", "--release", "elu.ipynb", "--output", "grades")
    for line in ("ada: 2 of 2", "bob: 0 of 2"):
        require(line in said, f"no '{line}' in\n{said}\n{grades(machine)}")


def write_the_book(machine):
    with step("dotnet new activation-notebook, activations (runs it, and writes the book)"):
        machine.run("dotnet", "new", "activation-notebook", "-n", "tanh", "-o", "notebooks")
        machine.run("activations")
        book = machine.work / "artifacts/book"
        require((book / "index.html").exists(), "no book was written")
        ran = json.loads((book / "notebooks/tanh.ipynb").read_text())
        drawn = sum("plotly" in json.dumps(cell.get("outputs", [])).lower() for cell in ran["cells"])
        require(drawn == 2, f"{drawn} cells have drawn figures, not 2")


def install_the_kernel(machine):
    with step("activations install, uninstall"):
        machine.run("activations", "install")
        kernels = Path(machine.environment["JUPYTER_DATA_DIR"]) / "kernels"
        kernel = json.loads(next(kernels.glob("*/kernel.json")).read_text())["argv"]
        # Without a connection it says by which words it is called, and so that it starts.
        asked = subprocess.run(kernel[:2], text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        require("kernel CONNECTION-FILE" in asked.stderr, f"the kernel does not start: {asked.stderr}")
        machine.run("activations", "uninstall")
        require(not list(kernels.glob("*/kernel.json")), "the kernel is still there")


def adapt(machine):
    with step("activations adapt, activations run"):
        notebook = ROOT / "notebooks/exercises/02-2-sigmoid.ipynb"
        machine.run("activations", "adapt", notebook, "--as", "mine/sigmoid")
        machine.run("activations", "check", "mine/sigmoid.ipynb")


def compile_a_program(machine):
    with step("a program on Neural"):
        folder = machine.work / "program"
        folder.mkdir()
        (folder / "Program.cs").write_text(PROGRAM)
        (folder / "program.csproj").write_text(f"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="Neural" Version="{VERSION}" /></ItemGroup>
            </Project>""")
        said = machine.run("dotnet", "run", where=folder).strip()
        require(said == "-0.2", f"the program said '{said}'")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--configuration", default="Debug")
    parser.add_argument("--keep", action="store_true")
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="activation-notebooks-packages-"))
    try:
        machine = Machine(folder)
        with step("dotnet pack"):
            pack(machine, options.configuration)
        inspect(machine.feed)
        from_nothing_to_a_grade(machine)
        write_the_book(machine)
        install_the_kernel(machine)
        adapt(machine)
        compile_a_program(machine)
    except Failure as failure:
        print(f"FAILED: {failure}", file=sys.stderr)
        return 1
    finally:
        if options.keep:
            print(folder)
        else:
            shutil.rmtree(folder, ignore_errors=True)
    print("packed, installed, graded: all as it should be")
    return 0


if __name__ == "__main__":
    sys.exit(main())
