"""Takes the steps of .binder/Dockerfile in a clean Debian, and lets students use what they make, through a JupyterHub.

Takes what is committed. Needs root, the network and Debian's debootstrap. RUNS is a folder of notebooks that the engine
has run on this machine, such as artifacts/book/notebooks.
"""
import argparse
import shutil
from pathlib import Path

from roots import Root, part

COURSE = "/opt/activation-notebooks"
# What install.sh installs, but Chromium and fonts: it then finds these installed.
PACKAGES = ["ca-certificates", "jupyterhub", "jupyterlab", "libicu76", "libssl3t64"]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runs", metavar="RUNS", type=Path)
    runs = parser.parse_args().runs
    with part("a clean Debian with JupyterHub and JupyterLab"):
        root = Root("trixie-jupyterhub", PACKAGES)
    with root:
        root.check_out(COURSE)
        with part("the image's own steps"):
            root.run("root", f"bash {COURSE}/.binder/install.sh")
        shutil.copytree(runs, root.path("/srv/runs"))
        with part("the students, offline"):
            print(root.run("root", f"python3 {COURSE}/tests/Containers/students.py /srv/runs", offline=True), end="")


if __name__ == "__main__":
    main()
