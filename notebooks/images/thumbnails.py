"""Makes the small pictures of ../README.md, and the one of the repository's README, from the notebooks' stored outputs.

Run it after a notebook's picture has changed: /usr/bin/python3 notebooks/images/thumbnails.py   (Debian: python3-pil)
"""
import base64
import io
import json
from pathlib import Path

from PIL import Image

WIDTH = 320
COLOURS = 64

# The cell whose picture stands for its notebook.
CELLS = {
    "01-what-is-an-activation-function": "bumps-slider",
    "02-1-step": "landscape",
    "02-2-sigmoid": "gain-curve",
    "02-3-tanh": "derivative-curve",
    "02-4-relu": "seeing-pictures",
    "02-5-leaky-relu": "family",
    "02-6-softmax": "temperature-curves",
    "03-activations-in-a-network": "confident",
    "03-watching-a-training": "finder",
    "04-1-what-vanishes": "both-picture",
    "04-2-gradients-compared": "all",
    "04-3-remedies": "heat-picture",
    "04-4-remedies-trained": "see-picture",
    "05-choosing-an-activation": "flow-figure",
    "06-code-demonstrations": "panel",
    "07-beyond-the-guide": "rates-picture",
    "07-since-2017": "detail",
    "08-explore": "formula",
}


def picture(notebook, cell):
    """The first picture that a cell has stored."""
    cells = {c["id"]: c for c in json.loads(notebook.read_text())["cells"]}
    pictures = [o["data"]["image/png"] for o in cells[cell]["outputs"] if "image/png" in o.get("data", {})]
    return base64.b64decode("".join(pictures[0]))


def main():
    images = Path(__file__).resolve().parent
    for name, cell in CELLS.items():
        png = picture(images.parent / f"{name}.ipynb", cell)
        small = Image.open(io.BytesIO(png)).convert("RGB")
        small = small.resize((WIDTH, round(small.height * WIDTH / small.width)), Image.LANCZOS)
        small.quantize(COLOURS).save(images / f"{name}.png", optimize=True)
    panel = picture(images.parent / "06-code-demonstrations.ipynb", "panel")
    (images.parents[1] / "docs" / "panel.png").write_bytes(panel)


if __name__ == "__main__":
    main()
