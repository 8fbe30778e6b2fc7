using System.Text.Json;

namespace Engine.Cli.Tests;

/// <summary>Cells with nbgrader's metadata.</summary>
internal static class Assignments
{
    public static string Setup(string source) => Cell("setup", source, grade: false, solution: false, points: null);

    public static string Answer(string id, string source) => Cell(id, source, grade: false, solution: true, points: null);

    public static string Test(string id, string source, int points) => Cell(id, source, grade: true, solution: false, points);

    private static string Cell(string id, string source, bool grade, bool solution, int? points)
    {
        var nbgrader = new Dictionary<string, object>
        {
            ["grade"] = grade,
            ["grade_id"] = id,
            ["locked"] = !solution,
            ["schema_version"] = 3,
            ["solution"] = solution,
            ["task"] = false,
        };
        if (points is { } worth)
            nbgrader["points"] = worth;
        return JsonSerializer.Serialize(new
        {
            cell_type = "code",
            execution_count = (int?)null,
            id,
            metadata = new { nbgrader },
            outputs = Array.Empty<object>(),
            source,
        });
    }
}
