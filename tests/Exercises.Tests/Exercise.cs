using Engine.Notebooks;

namespace Exercises.Tests;

/// <summary>An exercise: the cell in which a student answers, and the cells that check it.</summary>
/// <param name="Id">What the ids of its cells begin with.</param>
/// <param name="Answer">The answer's cell, with the worked solution.</param>
/// <param name="Tests">The cells of its tests.</param>
internal sealed record Exercise(string Id, string Answer, IReadOnlyList<string> Tests)
{
    /// <summary>The exercise as a student is given it.</summary>
    public string Starter { get; } = WithoutSolution(Answer);

    /// <summary>The tests that a student sees.</summary>
    public IEnumerable<string> VisibleTests => Tests.Select(WithoutHiddenTests);

    /// <summary>The exercises of a notebook, in order.</summary>
    public static IReadOnlyList<Exercise> Of(Notebook notebook)
    {
        var exercises = new List<Exercise>();
        foreach (var cell in notebook.Cells.Where(cell => cell.Kind == CellKind.Code))
        {
            if (cell.Id.EndsWith("-answer", StringComparison.Ordinal))
                exercises.Add(new(cell.Id[..^"-answer".Length], cell.Source, []));
            else if (exercises is [.., var last] && cell.Id.StartsWith($"{last.Id}-test", StringComparison.Ordinal))
                exercises[^1] = last with { Tests = [.. last.Tests, cell.Source] };
        }
        return exercises;
    }

    private static string WithoutSolution(string source) =>
        Replaced(source, "BEGIN SOLUTION", "END SOLUTION", "throw new NotImplementedException();");

    private static string WithoutHiddenTests(string source) => Replaced(source, "BEGIN HIDDEN TESTS", "END HIDDEN TESTS", "");

    private static string Replaced(string source, string begin, string end, string replacement)
    {
        var lines = new List<string>();
        var inside = false;
        foreach (var line in source.Split('\n'))
        {
            if (line.Contains(begin, StringComparison.Ordinal))
            {
                inside = true;
                lines.Add(replacement);
            }
            else if (line.Contains(end, StringComparison.Ordinal))
                inside = false;
            else if (!inside)
                lines.Add(line);
        }
        return string.Join('\n', lines);
    }
}
