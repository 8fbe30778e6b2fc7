using System.Globalization;
using Neural.Activations;

namespace Neural.Charts.Tests;

public sealed class TableTests
{
    [Fact]
    public void Aligns_numbers_to_the_right() => Assert.Equal(
        """
        | function | max f′ |
        | --- | ---: |
        | sigmoid | 0.25 |
        | tanh | 1 |
        """,
        Table.Of("function", "max f′").Row("sigmoid", 0.25).Row("tanh", 1.0).ToMarkdown());

    [Fact]
    public void Makes_rows_of_items() => Assert.Equal(
        """
        | function | range | f(1) |
        | --- | --- | ---: |
        | ReLU | [0, ∞) | 1 |
        | Sigmoid | (0, 1) | 0.731059 |
        """,
        Table.Of([new ReLU(), (Activation)new Sigmoid()], ("function", f => f.Name), ("range", f => f.Range), ("f(1)", f => f.Value(1.0))).ToMarkdown());

    [Fact]
    public void Prints_in_columns() => Assert.Equal(
        """
        function  max f′
        sigmoid     0.25
        tanh           1
        """,
        Table.Of("function", "max f′").Row("sigmoid", 0.25).Row("tanh", 1.0).ToString());

    [Theory]
    [InlineData("a|b", @"a\|b")]
    [InlineData(@"a\|b", @"a\|b")]
    [InlineData("$|x|$ | y", @"$\vert x\vert $ \| y")]
    [InlineData(@"$\|x\|$", @"$\Vert x\Vert $")]
    [InlineData(@"$\frac{1}{1+e^{-x}}$", @"$\frac{1}{1+e^{-x}}$")]
    [InlineData("two\nlines", "two<br>lines")]
    [InlineData("**bold** ✅", "**bold** ✅")]
    public void Lets_no_text_end_its_cell(string text, string cell) =>
        Assert.Equal($"| h |\n| --- |\n| {cell} |", Table.Of("h").Row(text).ToMarkdown());

    [Fact]
    public void Writes_numbers_alike_in_every_culture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "~";
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            var table = Table.Of("n").Row(-1.5).Row(0.1f).Row(-3).Row(12345678.0).Row(1.5m);
            Assert.Equal(["−1.5", "0.1", "−3", "1.23457e7", "1.5"], table.ToString().Split('\n')[1..].Select(line => line.Trim()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Adding_a_row_leaves_the_table_as_it_was()
    {
        var table = Table.Of("h");
        table.Row(1);
        Assert.Equal("| h |\n| --- |", table.ToMarkdown());
    }

    [Fact]
    public void An_empty_cell_is_empty() => Assert.Equal("| h |\n| --- |\n|  |", Table.Of("h").Row([null]).ToMarkdown());

    [Fact]
    public void Refuses_a_row_of_another_width() => Assert.Equal(
        "a row has 1 cells, but the table has 2 columns",
        Assert.Throws<ArgumentException>(() => Table.Of("a", "b").Row(1)).Message);

    [Fact]
    public void Refuses_no_columns() => Assert.Throws<ArgumentException>(() => Table.Of());
}
