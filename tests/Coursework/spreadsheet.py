"""Opens tables of grades in a spreadsheet (Debian: gnumeric): spreadsheet.py TABLE.csv…

Names must come out as they went in, and nothing may be computed.
"""
import csv
import gzip
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

GNUMERIC = "{http://www.gnumeric.org/v10.dtd}"


def cells(table):
    """What the spreadsheet has in its cells, and whether it computes it: a formula is a cell without a type."""
    with tempfile.TemporaryDirectory() as place:
        opened = Path(place) / "opened.gnumeric"
        subprocess.run(["ssconvert", "--import-encoding=UTF-8", table, opened], check=True, capture_output=True)
        sheet = ElementTree.fromstring(gzip.decompress(opened.read_bytes()))
    return {(int(cell.get("Row")), int(cell.get("Col"))): (cell.text, "ValueType" not in cell.attrib)
            for cell in sheet.iter(f"{GNUMERIC}Cell")}


def is_same(written, opened):
    """Whether a field is shown as it was written; but a name of digits becomes a number, and a first quote is lost."""
    if opened in (written, written.removeprefix("'")):
        return True
    try:
        return float(written) == float(opened)
    except ValueError:
        return False


def problems(table):
    opened = cells(table)
    rows = csv.reader(Path(table).read_text(encoding="utf-8-sig").splitlines(keepends=True))
    for r, row in enumerate(rows):
        for c, field in enumerate(row):
            text, is_formula = opened.get((r, c), ("", False))
            if is_formula or not is_same(field, text):
                yield f"{table}: row {r + 1}, column {c + 1}: {field!r} is {'computed' if is_formula else repr(text)}"


def computes_formulas():
    """That a formula would be seen, if there were one."""
    with tempfile.NamedTemporaryFile("w", suffix=".csv") as table:
        table.write("=1+1\n")
        table.flush()
        return any(is_formula for _, is_formula in cells(table.name).values())


def main():
    found = [problem for table in sys.argv[1:] for problem in problems(table)]
    found += [] if computes_formulas() else ["the spreadsheet computes nothing: this test cannot fail"]
    print("\n".join(found) or f"{len(sys.argv) - 1} tables opened in a spreadsheet")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
