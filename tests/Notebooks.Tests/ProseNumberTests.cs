using System.Text.RegularExpressions;
using Engine.Notebooks;

namespace Notebooks.Tests;

/// <summary>A number in the prose is one that the notebook computes, rounded to the digits that the prose gives.</summary>
/// <remarks>
/// There is nothing to write but the number itself: it must be among the numbers of the outputs, or stand in the code
/// as a parameter. Formulas, links, citations and headings with section numbers are not looked at. A plain integer
/// counts if a unit follows it, such as "75 %" or "30 layers"; "two halves" and "chapter 4" are just words.
/// </remarks>
public partial class ProseNumberTests
{
    public static TheoryData<string> Names => StoredNotebooks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_number_in_prose_is_computed_in_its_notebook(string name)
    {
        var notebook = StoredNotebooks.Committed(name);
        var computed = notebook.Cells.Where(cell => cell.Kind == CellKind.Code).SelectMany(Computed).ToList();

        Assert.Empty(notebook.Cells.Where(cell => cell.Kind == CellKind.Markdown)
            .SelectMany(cell => Claims(cell.Source))
            .Where(number => !computed.Any(number.IsRoundingOf))
            .Select(number => number.Text));
    }

    [Theory]
    [InlineData("75 % of 100 units after 40\nepochs, ten-fold, 3× as far", "75 100 40 3")]
    [InlineData("at 0.25 %, in 1,000 steps", "0.25 1,000")]
    [InlineData("in chapter 4, 1998, with 2 halves and `8 layers` of $5$ units", "")]
    [InlineData("20 layers\n\n## Exercises\n\n1. Try 30 layers of 0.5", "20 0.5")]
    [InlineData("## 4 layers\n\n20 layers, see [2.2, eight layers](02-2.ipynb)", "20")]
    [InlineData("20 layers\n\n## Sources\n\n- 30 layers, 1.5", "20")]
    public void What_prose_claims_is_measured_or_counted(string markdown, string expected) =>
        Assert.Equal(
            expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            Claims(markdown).Select(number => number.Text).Order(StringComparer.Ordinal));

    private static IEnumerable<Number> Claims(string markdown) =>
    [
        .. Number.In(Prose(markdown, "## Sources")).Where(number => number.IsMeasured),
        .. Count.Matches(Prose(markdown, "## Exercises", "## Sources")).SelectMany(count => Number.In(count.Value)),
    ];

    private static IEnumerable<Number> Computed(Cell cell) =>
        cell.Outputs.SelectMany(OutputTexts.Of).Append(cell.Source).SelectMany(Number.In);

    /// <summary>The Markdown before these headings, without what cites or calculates: headings, links, code and formulas.</summary>
    private static string Prose(string markdown, params string[] before) =>
        NotProse.Replace(before.Aggregate(markdown, (text, heading) => text.Split(heading)[0]), " ");

    private const string Units =
        "%|×|percent|per cent|(time|unit|epoch|layer|step|seed|point|image|digit|example|row|class(es)?|scale|product|start|zero|neuron)s?\\b";

    [GeneratedRegex(@"(?<![\w.,])\d+(?=[-\s]?(" + Units + "))")]
    private static partial Regex Count { get; }

    [GeneratedRegex(@"^#[^\n]*$|\$\$.*?\$\$|\$[^$\n]*\$|`[^`]*`|\[[^\]]*\]\([^)]*\)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex NotProse { get; }
}
