using System.Globalization;
using System.Text.RegularExpressions;
using Engine.Notebooks;

namespace Notebooks.Tests;

/// <summary>A notebook can be read in one sitting: short cells, and more words than code.</summary>
public partial class ShapeTests
{
    private const int LongestCell = 30;
    private const int MedianCell = 8;
    private const int WordsPerLine = 5;
    private const double WidestTolerance = 0.1;

    public static TheoryData<string> Names => Collection.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void It_has_15_to_30_cells(string name) => Assert.InRange(Collection.Committed(name).Cells.Count, 15, 30);

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
        Assert.Contains(Collection.Committed(name).Cells, cell => cell.Kind == CellKind.Code && cell.Tags.Contains("playground"));

    // What may differ by more than this from one machine to the next says nothing that prose could build on.
    [Theory]
    [MemberData(nameof(Names))]
    public void Its_numbers_hold_to_a_tenth(string name) => Assert.All(
        Collection.Committed(name).Cells.SelectMany(cell => cell.Tags).Where(tag => tag.StartsWith("approximate=", StringComparison.Ordinal)),
        tag => Assert.InRange(double.Parse(tag["approximate=".Length..], CultureInfo.InvariantCulture), 0, WidestTolerance));

    private static IEnumerable<string> Cells(string name, CellKind kind) =>
        Collection.Committed(name).Cells.Where(cell => cell.Kind == kind).Select(cell => cell.Source);

    private static int Lines(string source) => source.Split('\n').Count(line => !string.IsNullOrWhiteSpace(line));

    [GeneratedRegex(@"\p{L}[\p{L}'’-]*")]
    private static partial Regex Word { get; }
}
