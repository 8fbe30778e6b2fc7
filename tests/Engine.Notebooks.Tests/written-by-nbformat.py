"""Writes written-by-nbformat.ipynb: what is hard to keep, as Jupyter itself stores it (python3-nbformat 5.5.0)."""
import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output, new_raw_cell

notebook = new_notebook(
    metadata={
        "kernelspec": {"name": ".net-csharp", "display_name": ".NET (C#)"},
        "zeta": {"b": 1, "a": [None, True, {}], "😀": 1, "\ufeff": 2}},
    cells=[
        new_markdown_cell(
            "# Σ of 激活函数 😀\n\nline\u2028separator \u0085 and\x0b\x0c\x1e control \x01\x7f \" \\ / </script>",
            id="first"),
        new_code_cell("", id="empty"),
        new_code_cell("var a = 1;\r\nvar b = 2;\r\n\rvar c = 3;", id="crlf", execution_count=3, outputs=[
            new_output("stream", name="stdout", text="one\ntwo"),
            new_output("stream", name="stderr", text=""),
            new_output("execute_result", execution_count=3, data={"text/plain": "1\n", "text/html": "<b>1</b>"}),
            new_output("display_data", metadata={"image/png": {"width": 640.5}}, data={
                "application/vnd.plotly.v1+json": {
                    "data": [{"y": [
                        1e-05, 1.0, -0.0, 1e16, 123456789012345680.0, 1e22, 0.1, 5e-324, 12345678901234567890, None]}],
                    "layout": {}},
                "image/png": "iVBORw0KGgo=\n",
                "image/svg+xml": "<svg>\n</svg>",
                "text/plain": "a chart"}),
            new_output("error", ename="E", evalue="bad\nworse", traceback=["\x1b[31mE\x1b[0m", "  at 1"]),
        ]),
        new_raw_cell("raw", id="raw", metadata={"format": "text/restructuredtext", "tags": ["x", "y"]}),
        new_markdown_cell("![](attachment:a.png)", id="pasted", attachments={"a.png": {"image/png": "AAAA"}}),
    ])
nbformat.write(notebook, "written-by-nbformat.ipynb")
