using System.Text.Json.Nodes;
using Engine.Testing;

namespace Engine.Notebooks.Tests.Json;

/// <summary>What other writers leave out or add, and Jupyter reads.</summary>
public class LenientReadingTests
{
    [Fact]
    public void A_missing_minor_version_is_filled_in() =>
        Assert.Equal(5, Root("""{"nbformat": 4, "cells": []}""")["nbformat_minor"]!.GetValue<int>());

    [Theory]
    [InlineData("""{"output_type": "stream", "text": "a"}""", "name", "\"stdout\"")]
    [InlineData("""{"output_type": "error", "ename": "E", "evalue": "v"}""", "traceback", "[]")]
    [InlineData("""{"output_type": "error", "ename": "E", "evalue": "v", "traceback": [null]}""", "traceback", "[]")]
    [InlineData("""{"output_type": "error", "ename": "E", "evalue": "v", "traceback": "at 1"}""", "traceback", "[\"at 1\"]")]
    [InlineData("""{"output_type": "stream", "name": "stdout", "text": null}""", "text", "[]")]
    [InlineData("""{"output_type": "stream", "name": "stdout"}""", "text", "[]")]
    [InlineData("""{"output_type": "execute_result", "data": {}}""", "execution_count", "null")]
    [InlineData("""{"output_type": "execute_result", "data": {}, "execution_count": "1"}""", "execution_count", "null")]
    [InlineData("""{"output_type": "display_data", "data": {"text/plain": null, "application/json": null}}""", "data", "{\"application/json\":null}")]
    [InlineData("""{"output_type": "error", "evalue": "v", "traceback": []}""", "ename", "\"\"")]
    public void What_has_one_evident_default_is_filled_in(string output, string key, string value) =>
        Assert.Equal(value, Output(output)[key]?.ToJsonString() ?? "null");

    [Theory]
    [InlineData("\"#VSC-1\"")]
    [InlineData("\"\"")]
    [InlineData("7")]
    public void A_cell_whose_id_is_none_gets_one(string id)
    {
        var json = TestNotebooks.Json(TestNotebooks.Code.Replace("\"c\"", id));
        NotebookSchema.AssertInvalid(json);
        NotebookSchema.AssertValid(Notebook.Parse(json, "test.ipynb").ToJson());
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("\"3\"")]
    [InlineData("3000000000")]
    public void A_number_of_a_run_that_is_none_is_left_out(string count)
    {
        var notebook = TestNotebooks.Of(TestNotebooks.Code.Replace("null", count));
        Assert.Null(notebook.Cells[0].ExecutionCount);
        NotebookSchema.AssertValid(notebook.ToJson());
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    public void Numbers_that_only_Python_writes_are_null(string number) =>
        Assert.Equal("[null,1]", Output($$"""{"output_type": "display_data", "data": {"application/json": [{{number}}, 1]} }""")["data"]!["application/json"]!.ToJsonString());

    [Fact]
    public void Their_names_in_a_text_stay() =>
        Assert.Equal("\\\"NaN, -Infinity", Output("""{"output_type": "stream", "text": "\\\"NaN, -Infinity", "metadata": {"x": NaN} }""")["text"]!.GetValue<string>());

    private static JsonNode Output(string json) =>
        Root($$"""{"nbformat": 4, "nbformat_minor": 5, "cells": [{"cell_type": "code", "outputs": [{{json}}]}]}""")["cells"]![0]!["outputs"]![0]!;

    private static JsonNode Root(string json) => JsonNode.Parse(Notebook.Parse(json, "test.ipynb").ToJson())!;
}
