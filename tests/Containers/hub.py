"""Lets students use the kernel through a JupyterHub, each as a user of their own, at the same time, without a network.

Takes what is committed. RUNS is a folder of notebooks that the engine has run on this machine, such as
artifacts/book/notebooks; JUPYTER_DATA_DIR has the kernel. Needs root and Debian's debootstrap.
"""
import argparse
import os
import shutil
from pathlib import Path

from roots import DOTNET_IN_ROOT, REPOSITORY, Root, bring_kernel, part, plain_root, python_root

COURSE = "/opt/activation-notebooks"
JUPYTER = "/usr/local/share/jupyter"


def install_kernel(root):
    """This machine's, and the library that it was built with, where the image has them."""
    bring_kernel(Path(os.environ["JUPYTER_DATA_DIR"]), root.path(JUPYTER), JUPYTER, DOTNET_IN_ROOT)
    shutil.copytree(REPOSITORY / "lib/bin", root.path(f"{COURSE}/lib/bin"))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runs", metavar="RUNS", type=Path)
    parser.add_argument(
        "--image", action="store_true", help="use the kernel that the steps of .binder/Dockerfile make")
    arguments = parser.parse_args()
    with part("a Debian"):
        root = Root(plain_root() if arguments.image else python_root())
    with root:
        root.check_out(COURSE)
        if arguments.image:
            with part("the image's own steps"):
                root.run("root", f"bash {COURSE}/.binder/install.sh")
        else:
            install_kernel(root)
        shutil.copytree(arguments.runs, root.path("/srv/runs"))
        with part("the students"):
            print(root.run("root", f"python3 {COURSE}/tests/Containers/students.py /srv/runs", offline=True), end="")


if __name__ == "__main__":
    main()
