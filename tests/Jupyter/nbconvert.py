"""Executes notebooks with nbconvert and the installed kernel, and compares the outputs with those of the engine's run.

To the last bit. Every chart must come as figure, picture and sentence; Chromium draws those that this machine computes
otherwise than they are stored.
"""
import json

from executed import PICTURE, PLOTLY, TEXT, comparable, joined, main, unequal


def figure(output):
    """The figure of a chart, or None."""
    value = output.get("data", {}).get(PLOTLY)
    return value and json.dumps(value, sort_keys=True)


def told(outputs, drawn):
    """All but the pictures of figures that the run, which draws none, has no stored picture of."""
    return joined(comparable(output, {
        mime: value for mime, value in output.get("data", {}).items() if mime != PICTURE or figure(output) not in drawn
    }) for output in outputs)


def differences(run, live):
    drawn = {figure(output) for output in run if PICTURE not in output.get("data", {})} - {None}
    return unequal(told(run, drawn), told(live, drawn)) + [
        f"a chart comes as {sorted(output['data'])}"
        for output in live if figure(output) and set(output["data"]) != {PLOTLY, PICTURE, TEXT}]


if __name__ == "__main__":
    main(__doc__, differences)
