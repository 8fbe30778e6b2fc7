using System.Globalization;
using Engine.Notebooks;

namespace Engine.Book.Live;

/// <summary>How long a cell takes in a page, by its tag <c>page-seconds=N</c>: what a reader is told before it is run.</summary>
internal static class PageSeconds
{
    private const string Tag = "page-seconds=";

    /// <summary>Reads the tag.</summary>
    /// <param name="cell">A cell.</param>
    /// <returns>Seconds, or null if it says nothing: the cell takes no time worth a word.</returns>
    public static int? Of(Cell cell) =>
        cell.Tags.FirstOrDefault(tag => tag.StartsWith(Tag, StringComparison.Ordinal)) is { } tag
        && int.TryParse(tag[Tag.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? seconds : null;
}
