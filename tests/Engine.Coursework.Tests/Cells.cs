using System.Text.Json;
using Engine.Notebooks;
using Engine.Testing;

namespace Engine.Coursework.Tests;

/// <summary>Cells of an assignment.</summary>
internal static class Cells
{
    public static string Locked(string id, string source) => Code(id, source, """{"grade": false, "solution": false, "locked": true, """);

    public static string Answer(string id, string source) => Code(id, source, """{"grade": false, "solution": true, "locked": false, """);

    public static string Test(string id, string source, double points = 1) =>
        Code(id, source, FormattableString.Invariant($$"""{"grade": true, "solution": false, "locked": true, "points": {{points}}, """));

    public static string Plain(string id, string source) =>
        $$"""{"cell_type": "code", "execution_count": 7, "id": "{{id}}", "metadata": {}, "outputs": [{"name": "stdout", "output_type": "stream", "text": "x"}], "source": {{Json(source)}}}""";

    public static string Essay(string id, string source, double points = 2) => Markdown(
        id, source, FormattableString.Invariant(
            $$""", "nbgrader": {"grade": true, "solution": true, "points": {{points}}, "grade_id": "{{id}}", "locked": false, "schema_version": 3}"""));

    public static string Markdown(string id, string source, string metadata = "") =>
        $$"""{"cell_type": "markdown", "id": "{{id}}", "metadata": {"kept": 1{{metadata}}}, "source": {{Json(source)}}}""";

    public static Notebook Notebook(params string[] cells) => TestNotebooks.Of(cells);

    private static string Code(string id, string source, string nbgrader) =>
        $$"""
        {"cell_type": "code", "execution_count": 7, "id": "cell", "metadata": {"nbgrader": {{nbgrader}}"grade_id": "{{id}}", "schema_version": 3, "task": false} },
         "outputs": [{"name": "stdout", "output_type": "stream", "text": "x"}], "source": {{Json(source)}}}
        """;

    private static string Json(string text) => JsonSerializer.Serialize(text);
}
