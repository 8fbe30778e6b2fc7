using System.Text.RegularExpressions;

namespace Exercises.Tests;

/// <summary>An answer to an exercise.</summary>
/// <param name="Exercise">The exercise's id.</param>
/// <param name="What">What is particular about it.</param>
/// <param name="Mistake">The mistake that should be recognised in it, by its name or by a part of its hint; null for a right answer.</param>
/// <param name="Code">The cell.</param>
internal sealed partial record Attempt(string Exercise, string What, string? Mistake, string Code)
{
    /// <summary>Reads a file of answers: each begins with a line <c>//// right: with tanh</c> or <c>//// wrong: naive overflow</c>.</summary>
    public static IReadOnlyList<Attempt> Read(string path)
    {
        var exercise = Path.GetFileNameWithoutExtension(path);
        var parts = Heading().Split(File.ReadAllText(path));
        Assert.True(string.IsNullOrWhiteSpace(parts[0]), $"{path} does not begin with a heading");
        return
        [
            .. parts.Skip(1).Chunk(3).Select(part =>
                new Attempt(exercise, part[1].Trim(), part[0] == "wrong" ? part[1].Trim() : null, part[2].Trim())),
        ];
    }

    [GeneratedRegex("^//// (right|wrong): (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
