"""Writes Lanes128.g.cs, Lanes256.g.cs and Lanes512.g.cs, which differ in their width only, from Lanes.template.

Run: ../regenerate.sh
"""
import sys
from pathlib import Path
from string import Template

template = Template((Path(__file__).parent / "Lanes.template").read_text())
for width in (128, 256, 512):
    (Path(sys.argv[1]) / f"Lanes{width}.g.cs").write_text(template.substitute(width=width))
