using System.Text;

namespace Engine.Book.Pages;

/// <summary>A heading and what stands below it.</summary>
/// <param name="Level">1 to 6; a page has one heading of level 1.</param>
/// <param name="Id">The anchor.</param>
/// <param name="Title">The heading's text.</param>
/// <param name="Html">The heading's content, formulas typeset, without links.</param>
internal sealed record Section(int Level, string Id, string Title, string Html)
{
    /// <summary>The words below the heading, for the search.</summary>
    public StringBuilder Words { get; } = new();
}
