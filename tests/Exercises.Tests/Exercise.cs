using Engine.Coursework.Assignments;
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
        Region.Solution.Replace(source, ["throw new NotImplementedException();"], "answer").Source;

    private static string WithoutHiddenTests(string source) => Region.HiddenTests.Replace(source, [], "test").Source;
}
