"""Tables in Markdown."""
from names import OURS, PEERS


def table(head, rows, left=1):
    """The first columns to the left, all others to the right."""
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" * left + "--:|" * (len(head) - left)
    yield from ("| " + " | ".join(row) + " |" for row in rows)


def folded(summary, lines):
    """What few will read."""
    return ["<details>", f"<summary>{summary}</summary>", "", *lines, "", "</details>", ""]


def ratio(comparison):
    """How many times faster than the fastest peer, which its first letter names."""
    return f"{comparison.ratio:.2f} {comparison.fastest[0]}" if comparison else "–"


def microseconds(seconds):
    micro = 1e6 * seconds
    return f"{micro:,.0f}" if micro >= 100 else f"{micro:.1f}" if micro >= 10 else f"{micro:.2f}"


TIMES_HEAD = (OURS, *(f"{name}" for name in PEERS), "ratio", "quartiles")


def times(comparison):
    """Microseconds of all, the ratio and its quartiles."""
    if comparison is None:
        return ["–"] * len(TIMES_HEAD)
    seconds = comparison.seconds
    return [
        *(microseconds(seconds[name]) if name in seconds else "–" for name in (OURS, *PEERS)),
        ratio(comparison), comparison.spread]


def behind(comparisons):
    """Those that a peer does faster, the worst first."""
    slower = sorted((c.ratio, name) for name, c in comparisons.items() if c and c.ratio < 1)
    return ", ".join(f"{name} ({ratio:.2f})" for ratio, name in slower) or "none"
