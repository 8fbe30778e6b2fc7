using System.Globalization;
using System.Text.RegularExpressions;
using Engine.Notebooks;
using Engine.Notebooks.Outputs;

namespace Notebooks.Tests;

/// <summary>A notebook can be read in one sitting: short cells, and more words than code.</summary>
/// <remarks>
/// Up to 47 cells, two of which are the quiz, since every code cell has its question before it and its answer after it, and
/// a network by hand takes a dozen of them. An experiment's protocol (make, train, measure) is one thought of about ten
/// lines. A line of code or of text output is as long as the narrowest page shows without a scroll bar.
/// </remarks>
public partial class ShapeTests
{
    private const int FewestCells = 15;
    private const int MostCells = 47;
    private const int LongestCell = 30;
    private const int LongestCodeLine = 95;
    private const int LongestPrintedLine = 100;
    private const int MedianCell = 11;
    private const int WordsPerLine = 5;
    private const double WidestTolerance = 0.1;

    public static TheoryData<string> Names => StoredNotebooks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void It_has_as_many_cells_as_a_sitting_takes(string name) =>
        Assert.InRange(StoredNotebooks.Committed(name).Cells.Count, FewestCells, MostCells);

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_lines_fit_the_page(string name)
    {
        Assert.DoesNotContain(Cells(name, CellKind.Code).SelectMany(source => source.Split('\n')), line => line.Length > LongestCodeLine);
        Assert.DoesNotContain(
            StoredNotebooks.Committed(name).Cells.SelectMany(cell => cell.Outputs).OfType<StreamOutput>().SelectMany(output => output.Text.Split('\n')),
            line => line.Length > LongestPrintedLine);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_code_cells_are_short(string name)
    {
        var lengths = Cells(name, CellKind.Code).Select(Lines).Order().ToArray();

        Assert.True(lengths[^1] <= LongestCell, $"the longest cell has {lengths[^1]} lines");
        Assert.True(lengths[lengths.Length / 2] <= MedianCell, $"the median cell has {lengths[lengths.Length / 2]} lines");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_says_more_than_it_computes(string name)
    {
        var lines = Cells(name, CellKind.Code).Sum(Lines);
        var words = Cells(name, CellKind.Markdown).Sum(source => Word.Count(source));

        Assert.True(words >= WordsPerLine * lines, $"{words} words for {lines} lines of code");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_has_a_cell_to_play_with(string name) =>
        Assert.Contains(StoredNotebooks.Committed(name).Cells, cell => cell.Kind == CellKind.Code && cell.Tags.Contains("playground"));

    // What may differ by more than this from one machine to the next says nothing that prose could build on.
    [Theory]
    [MemberData(nameof(Names))]
    public void Its_numbers_hold_to_a_tenth(string name) => Assert.All(
        StoredNotebooks.Committed(name).Cells.SelectMany(cell => cell.Tags).Where(tag => tag.StartsWith("approximate=", StringComparison.Ordinal)),
        tag => Assert.InRange(double.Parse(tag["approximate=".Length..], CultureInfo.InvariantCulture), 0, WidestTolerance));

    private static IEnumerable<string> Cells(string name, CellKind kind) =>
        StoredNotebooks.Committed(name).Cells.Where(cell => cell.Kind == kind).Select(cell => cell.Source);

    private static int Lines(string source) => source.Split('\n').Count(line => !string.IsNullOrWhiteSpace(line));

    [GeneratedRegex(@"\p{L}[\p{L}'’-]*")]
    private static partial Regex Word { get; }
}
