using System.Text.Json;
using Engine.Notebooks;

namespace Engine.Testing;

/// <summary>Notebooks to test with.</summary>
internal static class TestNotebooks
{
    /// <summary>The file that Python's nbformat wrote.</summary>
    public static string WrittenByJupyter => Path.Combine(AppContext.BaseDirectory, "written-by-nbformat.ipynb");

    /// <summary>A notebook of cells given as JSON.</summary>
    public static Notebook Of(params string[] cells) => Notebook.Parse(Json(cells), "test.ipynb");

    /// <summary>A notebook of code cells given as their texts.</summary>
    public static Notebook OfCode(params IEnumerable<string> sources) => Of([.. sources.Select((source, i) =>
        $$"""{"cell_type": "code", "execution_count": null, "id": "c{{i}}", "metadata": {}, "outputs": [], "source": {{JsonSerializer.Serialize(source)}}}""")]);

    public static string Json(params string[] cells) =>
        $$"""{"cells": [{{string.Join(", ", cells)}}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}""";

    public const string Code =
        """{"cell_type": "code", "execution_count": null, "id": "c", "metadata": {}, "outputs": [], "source": "1 + 1"}""";
}
