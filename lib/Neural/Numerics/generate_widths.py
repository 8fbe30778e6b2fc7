"""Writes the lanes and the registers of every width, which differ in their width only, from their templates.

Run: regenerate.sh
"""
import sys
from pathlib import Path
from string import Template

MACHINES = {128: "NEON, or SSE where nothing wider is enabled", 256: "AVX2 with FMA", 512: "AVX-512"}

here = Path(__file__).parent
for path in (Path("Lanes/Lanes.template"), Path("Products/Registers.template")):
    template = Template((here / path).read_text())
    for width, machine in MACHINES.items():
        file = f"{path.stem}{width}.g.cs"
        (Path(sys.argv[1]) / path.parent / file).write_text(template.substitute(width=width, machine=machine))
