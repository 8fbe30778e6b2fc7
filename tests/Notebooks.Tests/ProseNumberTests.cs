using System.Text.RegularExpressions;
using Engine.Display;
using Engine.Documents;

namespace Notebooks.Tests;

/// <summary>A number in the prose is one that the notebook computes, rounded to the digits that the prose gives.</summary>
/// <remarks>
/// There is nothing to write but the number itself: it must be among the numbers of the fresh outputs, or stand in the
/// code as a parameter. Formulas, links, citations and headings with section numbers are not looked at.
/// </remarks>
public partial class ProseNumberTests(Collection collection)
{
    public static TheoryData<string> Names => Collection.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_number_in_prose_is_computed_in_its_notebook(string name)
    {
        var notebook = collection.Run(name).Notebook;
        var computed = notebook.Cells.Where(cell => cell.Kind == CellKind.Code).SelectMany(Computed).ToList();

        Assert.Empty(notebook.Cells.Where(cell => cell.Kind == CellKind.Markdown)
            .SelectMany(cell => Number.In(Prose(cell.Source)))
            .Where(number => number.IsMeasured && !computed.Any(number.IsRoundingOf))
            .Select(number => number.Text));
    }

    private static IEnumerable<Number> Computed(Cell cell) =>
        cell.Outputs.SelectMany(Texts).Append(cell.Source).SelectMany(Number.In);

    private static IEnumerable<string> Texts(Output output) => output switch
    {
        StreamOutput stream => [stream.Text],
        DisplayOutput display => Texts(display.Data),
        ResultOutput result => Texts(result.Data),
        _ => [],
    };

    private static IEnumerable<string> Texts(MimeBundle data) =>
        data.Types.Where(mime => mime is MimeType.Text or MimeType.Markdown or MimeType.Latex).Select(mime => data.Text(mime) ?? "");

    /// <summary>The Markdown without what cites or calculates: sources, headings, links, code and formulas.</summary>
    private static string Prose(string markdown)
    {
        var sources = markdown.IndexOf("## Sources", StringComparison.Ordinal);
        return NotProse().Replace(sources < 0 ? markdown : markdown[..sources], " ");
    }

    [GeneratedRegex(@"^#.*$|\$\$.*?\$\$|\$[^$\n]*\$|`[^`]*`|\]\([^)]*\)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex NotProse();
}
