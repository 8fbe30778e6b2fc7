"""Writes the lanes and the registers of every width, which differ in their width only, from their templates.

Run: regenerate.sh
"""
import sys
from pathlib import Path
from string import Template

MACHINES = {128: "NEON, or SSE where nothing wider is enabled", 256: "AVX2 with FMA", 512: "AVX-512"}


def write(path, widths):
    template = Template((Path(__file__).parent / path).read_text())
    for width in widths:
        file = Path(sys.argv[1]) / path.parent / f"{path.stem}{width}.g.cs"
        file.write_text(template.substitute(width=width, half=width // 2, machine=MACHINES[width]))


write(Path("Lanes/Lanes.template"), MACHINES)
write(Path("Lanes/Halves.template"), [256, 512])
write(Path("Products/Registers.template"), MACHINES)
