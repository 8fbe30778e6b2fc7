using System.Text.Json.Nodes;
using Engine.Notebooks.Outputs;

namespace Engine.Notebooks.Comparison;

/// <summary>Compares a notebook as it is committed with a fresh run of it.</summary>
internal static class NotebookComparison
{
    private const int ShownLines = 6;

    /// <summary>What differs, in the order of the cells.</summary>
    /// <param name="committed">The notebook with the stored outputs.</param>
    /// <param name="fresh">The run.</param>
    /// <param name="inPage">Whether a page has run it.</param>
    /// <exception cref="ComparisonException">A cell's tag states no tolerance.</exception>
    public static IReadOnlyList<Difference> Compare(Notebook committed, Notebook fresh, bool inPage = false) =>
        [.. committed.Cells.Zip(fresh.Cells)
            .Where(pair => pair.First.IsRunnable)
            .SelectMany((pair, i) => Compare(pair.First, pair.Second, i + 1, Tolerance.Of(pair.First, inPage)))];

    private static IEnumerable<Difference> Compare(Cell committed, Cell fresh, int number, Tolerance tolerance)
    {
        var (before, after) = (committed.Outputs, fresh.Outputs);
        if (before.Count != after.Count)
        {
            yield return new Difference(number, 0,
                [$"- {before.Count} outputs: {Summary(before)}", $"+ {after.Count} outputs: {Summary(after)}"]);
            yield break;
        }
        for (var i = 0; i < before.Count; i++)
        {
            if (Compare(before[i], after[i], tolerance) is { Count: > 0 } lines)
                yield return new Difference(number, i + 1, lines);
        }
    }

    private static IReadOnlyList<string> Compare(Output committed, Output fresh, Tolerance tolerance) =>
        (committed, fresh) switch
        {
            (StreamOutput a, StreamOutput b) when a.Name == b.Name => Texts(a.Text, b.Text, tolerance.IsApproximate ? tolerance : null),
            (DataOutput a, DataOutput b) when a.GetType() == b.GetType() => Bundles(a.Data, b.Data, tolerance),
            (ErrorOutput a, ErrorOutput b) => Texts(string.Join('\n', a.Traceback), string.Join('\n', b.Traceback), null),
            _ => [$"- {Summary([committed])}", $"+ {Summary([fresh])}"],
        };

    private static IReadOnlyList<string> Bundles(MimeBundle committed, MimeBundle fresh, Tolerance tolerance)
    {
        var (before, after) = (committed.Without(MimeType.Png), fresh.Without(MimeType.Png));
        if (!before.Types.Order().SequenceEqual(after.Types.Order()))
            return [$"- {string.Join(", ", before.Types)}", $"+ {string.Join(", ", after.Types)}"];

        // Figures and tables hold numbers as numbers; their plain-text twins follow them.
        var hasNumbers = before.Contains(MimeType.Plotly) || before.Contains(MimeType.Markdown) || tolerance.IsApproximate;
        return [.. before.Types.SelectMany(mime => MimeType.IsJson(mime)
            ? Figures(before[mime], after[mime], tolerance)
            : Texts(before.Text(mime) ?? "", after.Text(mime) ?? "", hasNumbers ? tolerance : null))];
    }

    private static IReadOnlyList<string> Figures(
        JsonNode? committed, JsonNode? fresh, Tolerance tolerance) =>
        JsonComparison.FirstDifference(committed, fresh, tolerance) is { } difference ? [$"figure{difference}"] : [];

    /// <summary>The first lines that differ; without a tolerance the texts must be equal.</summary>
    private static IReadOnlyList<string> Texts(string committed, string fresh, Tolerance? tolerance)
    {
        if (tolerance is null ? committed == fresh : TextComparison.IsAlike(committed, fresh, tolerance))
            return [];
        var (before, after) = (committed.Split('\n'), fresh.Split('\n'));
        return [.. Enumerable.Range(0, Math.Max(before.Length, after.Length))
            .Select(i => (Before: before.ElementAtOrDefault(i), After: after.ElementAtOrDefault(i)))
            .Where(pair => pair.Before != pair.After)
            .SelectMany(pair => new[] { Line("- ", pair.Before), Line("+ ", pair.After) })
            .OfType<string>().Take(ShownLines)];
    }

    private static string? Line(string mark, string? text) => text is null ? null : mark + text;

    private static string Summary(IEnumerable<Output> outputs) => string.Join(", ", outputs.Select(output => output switch
    {
        StreamOutput stream => stream.Name,
        ErrorOutput error => $"error {error.Name}",
        DataOutput { Data: var data } => string.Join('+', data.Types),
        _ => output.GetType().Name,
    }));
}
