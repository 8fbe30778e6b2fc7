using System.Text.RegularExpressions;
using Engine.Coursework.Assignments;

namespace Exercises.Tests;

/// <summary>The folder's page lists what is there.</summary>
public partial class ReadmeTests
{
    public static TheoryData<string> Sets => ExerciseSet.Names;

    [Theory]
    [MemberData(nameof(Sets))]
    public void Each_set_stands_in_the_table(string name)
    {
        var cells = ExerciseSet.Load(name).Notebook.Cells;
        var titles = cells.SelectMany(cell => Heading().Matches(cell.Source)).Select(match => match.Groups[1].Value);
        var points = cells.Select(GraderMetadata.Of).Where(metadata => metadata.IsGraded).Sum(metadata => metadata.Points);
        Assert.Contains(FormattableString.Invariant($"({name}.ipynb) | {string.Join(" · ", titles)} | {points} |"), ExerciseSet.Readme);
    }

    [Fact]
    public void There_are_as_many_as_it_says()
    {
        var exercises = Sets.Select(row => ExerciseSet.Load(row.Data)).SelectMany(set => set.Exercises).ToList();
        Assert.Equal(53, exercises.Count);
        Assert.StartsWith("# Exercises\n\nFifty-three exercises in twelve sets", ExerciseSet.Readme);
        Assert.Distinct(exercises.Select(exercise => exercise.Id));
    }

    [GeneratedRegex(@"^## \d+\. (.+ ★+)\s*$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
