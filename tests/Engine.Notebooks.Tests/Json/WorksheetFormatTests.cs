using System.Text.Json.Nodes;
using Engine.Notebooks.Outputs;

namespace Engine.Notebooks.Tests.Json;

/// <summary>Notebooks of IPython before 2015.</summary>
public class WorksheetFormatTests
{
    [Fact]
    public void They_become_what_Jupyter_makes_of_them()
    {
        var upgraded = JsonNode.Parse(Notebook.Load(Stored("written-by-ipython.ipynb")).ToJson())!;
        foreach (var (cell, number) in upgraded["cells"]!.AsArray().Select((cell, number) => (cell!, number)))
            cell["id"] = $"cell-{number}";
        Assert.Equal(File.ReadAllText(Stored("upgraded-by-nbformat.ipynb")), Notebook.Parse(upgraded.ToJsonString(), "upgraded.ipynb").ToJson());
    }

    [Fact]
    public void Version_2_has_no_metadata_of_cells()
    {
        var notebook = Notebook.Parse("""
            {"nbformat": 2, "metadata": {"name": "x"}, "worksheets": [{"cells": [
                {"cell_type": "markdown", "source": "# Title"}, {"cell_type": "code", "input": "1"}]}]}
            """, "old.ipynb");
        Assert.Equal("Title", notebook.Title);
        Assert.Equal(["# Title", "1"], notebook.Cells.Select(cell => cell.Source));
        NotebookSchema.AssertValid(notebook.ToJson());
    }

    [Theory]
    [InlineData("0", "# x")]
    [InlineData("7", "###### x")]
    [InlineData("\"2\"", "# x")]
    public void A_level_that_Markdown_has_not_is_the_nearest(string level, string source) =>
        Assert.Equal(source, Cell($$"""{"cell_type": "heading", "source": "x", "level": {{level}}}""").Source);

    [Theory]
    [InlineData("{x")]
    [InlineData("{'a': 1, 'a': 2}")]
    [InlineData("['\\ud83d']")]
    public void Json_that_is_none_stays_text(string json)
    {
        var text = JsonValue.Create(json.Replace('\'', '"'));
        var cell = Cell($$"""{"cell_type": "code", "input": "", "outputs": [{"output_type": "display_data", "json": {{text.ToJsonString()}} }]}""");
        Assert.Equal(text.GetValue<string>(), Assert.IsType<DisplayOutput>(Assert.Single(cell.Outputs)).Data.Text(MimeType.Json));
    }

    [Fact]
    public void Any_line_ends_of_a_source_come_back() =>
        Assert.Equal("a\vb\u2028c", Cell("""{"cell_type": "code", "input": "a\u000bb\u2028c"}""").Source);

    private static Cell Cell(string cell) =>
        Assert.Single(Notebook.Parse($$"""{"nbformat": 3, "nbformat_minor": 0, "worksheets": [{"cells": [{{cell}}]}]}""", "old.ipynb").Cells);

    private static string Stored(string file) => Path.Combine(AppContext.BaseDirectory, file);
}
