using System.Text;
using System.Text.Json.Nodes;
using Engine.Notebooks.Json;
using Engine.Notebooks.Outputs;
using Engine.Testing;

namespace Engine.Notebooks.Tests;

public class NotebookTests
{
    [Fact]
    public void What_Jupyter_wrote_comes_back_byte_for_byte()
    {
        using var folder = new TemporaryFolder();
        var copy = folder.File("copy.ipynb");
        Notebook.Load(TestNotebooks.WrittenByJupyter).Save(copy);
        Assert.Equal(File.ReadAllBytes(TestNotebooks.WrittenByJupyter), File.ReadAllBytes(copy));
    }

    [Fact]
    public void Sources_and_outputs_set_again_are_stored_as_Jupyter_stores_them()
    {
        var notebook = Notebook.Load(TestNotebooks.WrittenByJupyter);
        var again = notebook.Cells.Select(cell => cell.WithSource("").WithSource(cell.Source)).Select(cell => cell.Kind == CellKind.Code
            ? cell.WithRun(cell.ExecutionCount, [.. cell.Outputs.Select(output => Output.FromJson(output.ToJson()))])
            : cell);
        var metadata = notebook.Metadata;
        metadata["zeta"] = JupyterJson.Canonical(metadata["zeta"]);
        // But for whole numbers, which JavaScript, unlike Python, stores without ".0".
        var expected = File.ReadAllText(TestNotebooks.WrittenByJupyter).Replace(" 1.0,", " 1,").Replace(" -0.0,", " 0,");
        Assert.Equal(expected, notebook.WithCells(again).WithMetadata(metadata).ToJson());
    }

    [Fact]
    public void Cells_are_read()
    {
        var cells = Notebook.Load(TestNotebooks.WrittenByJupyter).Cells;
        Assert.Equal([CellKind.Markdown, CellKind.Code, CellKind.Code, CellKind.Raw, CellKind.Markdown], cells.Select(cell => cell.Kind));
        Assert.Equal("var a = 1;\r\nvar b = 2;\r\n\rvar c = 3;", cells[2].Source);
        Assert.Equal("crlf", cells[2].Id);
        Assert.Equal(3, cells[2].ExecutionCount);
        Assert.Null(cells[1].ExecutionCount);
        Assert.Equal(["x", "y"], cells[3].Tags);
        Assert.Empty(cells[0].Tags);
        Assert.Equal("AAAA", cells[4].Attachments["a.png"].Text(MimeType.Png));
        Assert.Empty(cells[0].Outputs);
    }

    [Fact]
    public void Outputs_are_read()
    {
        var outputs = Notebook.Load(TestNotebooks.WrittenByJupyter).Cells[2].Outputs;
        Assert.Equal(new StreamOutput("stdout", "one\ntwo"), outputs[0]);
        Assert.Equal(new StreamOutput("stderr", ""), outputs[1]);
        var result = Assert.IsType<ResultOutput>(outputs[2]);
        Assert.Equal(3, result.ExecutionCount);
        Assert.Equal("<b>1</b>", result.Data.Text(MimeType.Html));
        var display = Assert.IsType<DisplayOutput>(outputs[3]);
        Assert.Equal("<svg>\n</svg>", display.Data.Text(MimeType.Svg));
        Assert.IsType<JsonObject>(display.Data[MimeType.Plotly]);
        Assert.Equal(640.5, display.Metadata![MimeType.Png]!["width"]!.GetValue<double>());
        var error = Assert.IsType<ErrorOutput>(outputs[4]);
        Assert.Equal(("E", "bad\nworse"), (error.Name, error.Value));
        Assert.Equal(["\e[31mE\e[0m", "  at 1"], error.Traceback);
    }

    [Fact]
    public void Unknown_metadata_and_fields_survive_in_their_order()
    {
        var json = TestNotebooks.Json("""{"zz": 1e5, "cell_type": "raw", "id": "r", "metadata": {"b": 1.50, "a": {}}, "source": "x"}""");
        var saved = JsonNode.Parse(Notebook.Parse(json, "test.ipynb").ToJson())!["cells"]![0]!;
        Assert.Equal("""{"zz":1e5,"cell_type":"raw","id":"r","metadata":{"b":1.50,"a":{}},"source":"x"}""", saved.ToJsonString());
    }

    [Fact]
    public void A_changed_cell_changes_only_its_lines()
    {
        var notebook = Notebook.Load(TestNotebooks.WrittenByJupyter);
        var changed = notebook.Cells[1].WithSource("1 + 1\n2").WithRun(7, [new ResultOutput(7, MimeBundle.Of(MimeType.Text, "2"))]);
        var before = File.ReadAllLines(TestNotebooks.WrittenByJupyter);
        var added = notebook.WithCells([notebook.Cells[0], changed, .. notebook.Cells.Skip(2)]).ToJson().TrimEnd().Split('\n').Except(before).ToList();
        string[] expected =
        [
            "   \"execution_count\": 7,",
            "       \"2\"",
            "     \"execution_count\": 7,",
            "    \"1 + 1\\n\",",
            "    \"2\"",
        ];
        Assert.Equal(expected, added);
    }

    [Theory]
    [InlineData("# Sigmoid 函数\n\ntext", "Sigmoid 函数")]
    [InlineData("text\n\n## *Second* `level` ##", "Second level")]
    [InlineData("```\n# not this\n```\n# this", "this")]
    [InlineData("#hashtag\n\n# snake_case_name", "snake_case_name")]
    public void The_title_is_the_first_heading(string markdown, string title)
    {
        var cell = new JsonObject { ["cell_type"] = "markdown", ["id"] = "m", ["metadata"] = new JsonObject(), ["source"] = markdown };
        Assert.Equal(title, TestNotebooks.Of(TestNotebooks.Code, cell.ToJsonString()).Title);
    }

    [Fact]
    public void Without_a_heading_the_title_is_the_metadatas_and_then_the_files()
    {
        Assert.Equal("test", TestNotebooks.Of(TestNotebooks.Code).Title);
        var notebook = TestNotebooks.Of(TestNotebooks.Code);
        Assert.Equal("From metadata", notebook.WithMetadata(new JsonObject { ["title"] = "From metadata" }).Title);
    }

    [Fact]
    public void An_older_minor_version_gets_the_same_ids_on_every_run()
    {
        const string Old = """
            {"nbformat": 4, "nbformat_minor": 2, "metadata": {}, "cells": [
              {"cell_type": "code", "source": "1", "metadata": {}, "outputs": [], "execution_count": null},
              {"cell_type": "markdown", "source": "1", "metadata": {}}]}
            """;
        var first = Notebook.Parse(Old, "a.ipynb");
        Assert.Equal(first.ToJson(), Notebook.Parse(Old, "b.ipynb").ToJson());
        Assert.Contains("\"nbformat_minor\": 5", first.ToJson());
        Assert.All(first.Cells, cell => Assert.Matches("^[0-9a-f]{8}$", cell.Id));
        Assert.NotEqual(first.Cells[0].Id, first.Cells[1].Id);
        NotebookSchema.AssertValid(first.ToJson());
    }

    [Fact]
    public void Of_two_cells_with_one_id_the_first_keeps_it()
    {
        var cells = TestNotebooks.Of(TestNotebooks.Code, TestNotebooks.Code).Cells;
        Assert.Equal("c", cells[0].Id);
        Assert.NotEqual("c", cells[1].Id);
    }

    [Fact]
    public void Parts_that_other_writers_leave_out_are_filled_in()
    {
        var notebook = Notebook.Parse(
            """{"nbformat": 4, "nbformat_minor": 5, "cells": [{"cell_type": "code", "source": ["1"]}]}""", "test.ipynb");
        Assert.Empty(notebook.Cells[0].Outputs);
        NotebookSchema.AssertValid(notebook.ToJson());
    }

    [Fact]
    public void Outputs_belong_to_code_alone()
    {
        var raw = Notebook.Load(TestNotebooks.WrittenByJupyter).Cells[3];
        var error = Assert.Throws<InvalidOperationException>(() => raw.WithRun(1, []));
        Assert.Contains("cell raw holds Raw, not code", error.Message);
    }

    [Fact]
    public void A_byte_order_mark_is_read_over_and_not_written()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("bom.ipynb");
        File.WriteAllText(path, TestNotebooks.Json(TestNotebooks.Code), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Notebook.Load(path).Save(path);
        Assert.Equal((byte)'{', File.ReadAllBytes(path)[0]);
    }

    [Fact]
    public void What_the_engine_stores_satisfies_the_schema()
    {
        var notebook = Notebook.Load(TestNotebooks.WrittenByJupyter);
        NotebookSchema.AssertValid(notebook.ToJson());
        NotebookSchema.AssertInvalid(notebook.ToJson().Replace("\"ename\"", "\"name\""));
        IReadOnlyList<Output> outputs =
        [
            new StreamOutput("stdout", "a\nb\n"),
            new DisplayOutput(MimeBundle.Of(MimeType.Text, "chart").With(MimeType.Plotly, new JsonObject { ["data"] = new JsonArray(1.5) })),
            new ResultOutput(null, MimeBundle.Of(MimeType.Markdown, "**b**"), new JsonObject { ["x"] = 1 }),
            new ErrorOutput("System.Exception", "message", ["line"]),
        ];
        NotebookSchema.AssertValid(notebook.WithCells(notebook.Cells.Select(cell => cell.Kind == CellKind.Code ? cell.WithRun(null, outputs) : cell)).ToJson());
    }
}
