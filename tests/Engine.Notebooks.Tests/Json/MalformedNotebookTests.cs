using System.Text;
using Engine.Testing;

namespace Engine.Notebooks.Tests.Json;

public class MalformedNotebookTests
{
    private const string Version = """ "metadata": {}, "nbformat": 4, "nbformat_minor": 5 """;

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData(" \n", "the file is empty")]
    [InlineData("[]", "it holds a list, not a notebook")]
    [InlineData("null", "it holds missing, not a notebook")]
    [InlineData("{}", "'nbformat' is missing: this is not a notebook")]
    [InlineData("{\n \"a\": Nan}", "line 2, column 7: 'N' is an invalid start of a value")]
    [InlineData("{\"é\": x", "line 1, column 7: 'x' is an invalid start of a value")]
    [InlineData("{\"a\": 1, \"a\": 2}", "line 1, column 10: the key 'a' stands twice in one object")]
    [InlineData("{\n<<<<<<< HEAD\n", "line 2, column 1: a merge-conflict marker; resolve the conflict")]
    [InlineData("{\"a\":\n  \"\\ud83d\"}", "line 2, column 3: ")]
    [InlineData("""{"nbformat": 1, "cells": []}""", "it is nbformat 1; convert it with 'jupyter nbconvert")]
    [InlineData("""{"nbformat": 3}""", "'worksheets' is missing, not a list")]
    [InlineData("""{"nbformat": 3, "worksheets": [{"cells": []}, {}]}""", "worksheet 2: it has no list of cells")]
    [InlineData("""{"nbformat": 3, "worksheets": [{"cells": [1]}]}""", "cell 1: it is a number, not an object")]
    [InlineData("""{"nbformat": 3, "worksheets": [{"cells": [{"cell_type": "code", "input": 1}]}]}""", "cell 1: 'source' is a number, not text or a list of lines")]
    [InlineData("""{"nbformat": 5}""", "it is nbformat 5; this engine reads nbformat 4")]
    [InlineData("""{"nbformat": "4"}""", "'nbformat' is text: this is not a notebook")]
    [InlineData("""{"nbformat": 4, "nbformat_minor": "5"}""", "'nbformat_minor' is text, not an integer")]
    [InlineData($$"""{ {{Version}} }""", "'cells' is missing, not a list")]
    [InlineData($$"""{"cells": {}, {{Version}} }""", "'cells' is an object, not a list")]
    public void A_file_that_is_no_notebook_is_refused(string json, string problem) => AssertRefused(json, problem);

    [Theory]
    [InlineData("7", "it is a number, not an object")]
    [InlineData("{}", "'cell_type' is missing, not text")]
    [InlineData("""{"cell_type": "heading"}""", "'cell_type' is 'heading', not 'code', 'markdown' or 'raw'")]
    [InlineData("""{"cell_type": "raw", "source": 1}""", "'source' is a number, not text or a list of lines")]
    [InlineData("""{"cell_type": "raw", "source": ["a", 1]}""", "'source' is a list, not text or a list of lines")]
    [InlineData("""{"cell_type": "raw", "source": "", "metadata": []}""", "'metadata' is a list, not an object")]
    [InlineData("""{"cell_type": "code", "source": "", "outputs": {}}""", "'outputs' is an object, not a list")]
    [InlineData("""{"cell_type": "code", "source": "", "outputs": [1]}""", "output 1: it is a number, not an object")]
    public void A_cell_of_another_shape_is_named(string cell, string problem) =>
        AssertRefused(TestNotebooks.Json(TestNotebooks.Code, cell), $"cell 2: {problem}");

    [Theory]
    [InlineData("""{"output_type": "pyout"}""", "'output_type' is 'pyout', not 'stream', 'display_data', 'execute_result' or 'error'")]
    [InlineData("""{"output_type": "stream", "name": 1, "text": ""}""", "'name' is a number, not text")]
    [InlineData("""{"output_type": "stream", "text": 1}""", "'text' is a number, not text or a list of lines")]
    [InlineData("""{"output_type": "display_data", "data": {"text/plain": 1}}""", "'text/plain' is a number, not text or a list of lines")]
    [InlineData("""{"output_type": "error", "ename": "", "evalue": "", "traceback": [1]}""", "'traceback' is a list, not a list of lines")]
    public void An_output_of_another_shape_is_named(string output, string problem) => AssertRefused(
        TestNotebooks.Json($$"""{"cell_type": "code", "source": "", "outputs": [{{output}}]}"""), $"cell 1: output 1: {problem}");

    [Fact]
    public void Nesting_without_end_is_refused_and_crashes_nothing()
    {
        var json = $$"""{"cells": {{new string('[', 1_000_000)}}""";
        AssertRefused(json, "line 1, column 266: ");
    }

    [Theory]
    [InlineData("utf-16", "it is UTF-16; save it as UTF-8")]
    [InlineData("iso-8859-1", "it is not UTF-8; save it as UTF-8")]
    public void Another_encoding_is_named(string encoding, string problem)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("encoded.ipynb");
        File.WriteAllText(path, "{\"é\": 1}", Encoding.GetEncoding(encoding));
        var error = Assert.Throws<NotebookFormatException>(() => Notebook.Load(path));
        Assert.Equal($"{path}: {problem}", error.Message);
    }

    [Fact]
    public void The_malformed_file_is_untouched()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("broken.ipynb");
        File.WriteAllText(path, "{");
        Assert.Throws<NotebookFormatException>(() => Notebook.Load(path));
        Assert.Equal("{", File.ReadAllText(path));
    }

    private static void AssertRefused(string json, string problem)
    {
        var error = Assert.Throws<NotebookFormatException>(() => Notebook.Parse(json, "bad.ipynb"));
        Assert.StartsWith($"bad.ipynb: {problem}", error.Message);
        Assert.DoesNotContain('\n', error.Message);
    }
}
