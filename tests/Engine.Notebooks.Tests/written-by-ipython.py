"""Writes a notebook of nbformat 3, and what Jupyter makes of it (python3-nbformat 5.5.0)."""
import json

import nbformat

CODE = {"cell_type": "code", "language": "python", "metadata": {}, "collapsed": False, "prompt_number": 7}


def code(source, *outputs, **other):
    return {**CODE, "input": source, "outputs": outputs, **other}


def text(kind, source, **other):
    return {"cell_type": kind, "metadata": {}, "source": source, **other}


notebook = {
    "metadata": {"name": "Old", "signature": "sha256:0", "kept": {"b": 1, "a": 2}},
    "nbformat": 3, "nbformat_minor": 0, "orig_nbformat": 2,
    "worksheets": [
        {"metadata": {}, "cells": [
            text("heading", ["Many", "lines"], level=2),
            text("heading", "One line"),
            text("markdown", ["with ends\n", "of lines"], rendered="x"),
            text("markdown", ["without ends", "of lines"], trusted=True),
            text("html", "<b>bold</b>"),
            text("raw", "one text\nof lines", metadata={"trusted": True, "format": "x"}),
        ]},
        {"cells": [
            code(["var a = 1;\n", "a"], {
                "output_type": "pyout", "prompt_number": 7, "metadata": {"png": {"width": 3}},
                "text": ["1\n", "2"], "html": "<b>1</b>", "svg": ["<svg>\n", "</svg>"], "png": "AAAA\n", "jpeg": "BBBB",
                "latex": "$1$", "json": ["{\"b\": 1,\n", " \"a\": [2.5]}"], "javascript": "f();\ng();"}),
            code("no metadata", {"output_type": "pyout", "text": "x"}, collapsed=True),
            code("", {"output_type": "display_data", "metadata": {}, "text": ["a", "b"], "application/x": "z"},
                 {"output_type": "stream", "stream": "stderr", "text": ["one\n", "two"]},
                 {"output_type": "stream", "text": "three\nfour"},
                 {"output_type": "pyerr", "ename": "E", "evalue": "bad", "traceback": ["\x1b[31mE\x1b[0m", "at 1"]}),
            {"cell_type": "code", "input": "never run", "outputs": []},
        ]},
    ],
}
with open("written-by-ipython.ipynb", "w", encoding="utf-8") as file:
    json.dump(notebook, file, indent=1, sort_keys=True)
upgraded = nbformat.read("written-by-ipython.ipynb", as_version=4)
for number, cell in enumerate(upgraded.cells):
    cell.id = f"cell-{number}"
nbformat.write(upgraded, "upgraded-by-nbformat.ipynb")
