namespace Engine.Coursework.Assignments;

/// <summary>Lines between two marks, such as those of a solution; the marks may stand in any kind of comment.</summary>
/// <param name="Name">What errors call it.</param>
/// <param name="Begin">A line that holds this opens it.</param>
/// <param name="End">A line that holds this closes it.</param>
internal sealed record Region(string Name, string Begin, string End)
{
    /// <summary>What a student is to find out.</summary>
    public static Region Solution { get; } = new("solution", "BEGIN SOLUTION", "END SOLUTION");

    /// <summary>Tests that a student does not see.</summary>
    public static Region HiddenTests { get; } = new("hidden tests", "BEGIN HIDDEN TESTS", "END HIDDEN TESTS");

    /// <summary>How a person gives points for a task.</summary>
    public static Region MarkScheme { get; } = new("mark scheme", "BEGIN MARK SCHEME", "END MARK SCHEME");

    /// <summary>A text with something else in place of each region.</summary>
    /// <param name="source">The text.</param>
    /// <param name="replacement">Lines, which are indented as the opening mark is; none leaves nothing.</param>
    /// <param name="cell">What errors call the cell.</param>
    /// <returns>The text, and whether there was a region.</returns>
    /// <exception cref="AssignmentException">A region is opened within another, or not closed.</exception>
    public (string Source, bool Found) Replace(string source, string[] replacement, string cell)
    {
        var lines = new List<string>();
        var (inside, found) = (false, false);
        foreach (var line in source.Split('\n'))
        {
            if (line.Contains(Begin, StringComparison.Ordinal))
            {
                if (inside)
                    throw new AssignmentException($"cell {cell}: '{Begin}' stands within a {Name}: close that with '{End}' first");
                (inside, found) = (true, true);
                var indent = line[..^line.TrimStart().Length];
                lines.AddRange(replacement.Select(text => indent + text));
            }
            else if (line.Contains(End, StringComparison.Ordinal))
                inside = false;
            else if (!inside)
                lines.Add(line);
        }
        return inside
            ? throw new AssignmentException($"cell {cell}: '{Begin}' is not closed: write '{End}' after the {Name}")
            : (string.Join('\n', lines), found);
    }

    /// <summary>The lines within the regions of a text, without the marks.</summary>
    public IEnumerable<string> Lines(string source)
    {
        var inside = false;
        foreach (var line in source.Split('\n'))
        {
            if (line.Contains(Begin, StringComparison.Ordinal))
                inside = true;
            else if (line.Contains(End, StringComparison.Ordinal))
                inside = false;
            else if (inside)
                yield return line;
        }
    }
}
