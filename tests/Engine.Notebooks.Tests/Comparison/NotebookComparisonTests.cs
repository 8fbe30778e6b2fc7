using Engine.Notebooks.Comparison;
using Engine.Testing;

namespace Engine.Notebooks.Tests.Comparison;

public class NotebookComparisonTests
{
    private const string Stream = """{"output_type": "stream", "name": "stdout", "text": "TEXT"}""";
    private const string Chart = """
        {"output_type": "display_data", "metadata": {}, "data": {
          "application/vnd.plotly.v1+json": {"data": [{"y": [NUMBER]}]}, "image/png": "PNG", "text/plain": "a chart"}}
        """;

    [Fact]
    public void Equal_notebooks_have_no_difference() => Assert.Empty(Compare(Stream, Stream));

    [Fact]
    public void Changed_lines_are_shown_with_cell_and_output()
    {
        var difference = Assert.Single(Compare(Stream.Replace("TEXT", "a\\nb\\nc"), Stream.Replace("TEXT", "a\\nx\\nc")));

        Assert.Equal((1, 1), (difference.Cell, difference.Output));
        Assert.Equal(["- b", "+ x"], difference.Lines);
    }

    [Fact]
    public void Console_text_is_exact_unless_the_cell_is_approximate()
    {
        var (before, after) = (Stream.Replace("TEXT", "loss 0.51"), Stream.Replace("TEXT", "loss 0.52"));

        Assert.Single(Compare(before, after));
        Assert.Empty(Compare(before, after, "approximate=0.05"));
    }

    [Fact]
    public void Pictures_are_not_compared_and_figures_are()
    {
        var before = Chart.Replace("NUMBER", "1");

        Assert.Empty(Compare(before, before.Replace("PNG", "iVBO")));
        Assert.Empty(Compare(before, before.Replace("\"image/png\": \"PNG\",", "")));
        Assert.Equal(["figure.data[0].y[0] is 2, not 1"], Assert.Single(Compare(before, Chart.Replace("NUMBER", "2"))).Lines);
    }

    [Fact]
    public void Another_number_or_kind_of_outputs_is_told()
    {
        Assert.Equal(["- 1 outputs: stdout", "+ 0 outputs: "], Assert.Single(Compare(Stream, "")).Lines);
        Assert.Equal(["- stdout", "+ image/png+application/vnd.plotly.v1+json+text/plain"],
            Assert.Single(Compare(Stream, Chart.Replace("NUMBER", "1"))).Lines.Select(Sorted));

        static string Sorted(string line) => line.Contains("image/png") ? "+ image/png+application/vnd.plotly.v1+json+text/plain" : line;
    }

    [Fact]
    public void What_a_page_may_round_otherwise_counts_only_there()
    {
        var (before, after) = (TestNotebooks.Of(Cell("loss 1.000", "approximate-in-page=0.2")), TestNotebooks.Of(Cell("loss 1.150", "")));
        Assert.NotEmpty(NotebookComparison.Compare(before, after));
        Assert.Empty(NotebookComparison.Compare(before, after, inPage: true));
        var both = TestNotebooks.Of(Cell("loss 1.000", "approximate=0.05", "approximate-in-page=0.2"));
        Assert.NotEmpty(NotebookComparison.Compare(both, after));
        Assert.Empty(NotebookComparison.Compare(both, after, inPage: true));
    }

    private static string Cell(string text, params string[] tags) => $$"""
        {"cell_type": "code", "execution_count": 1, "id": "c", "metadata": {"tags": [{{string.Join(", ", tags.Select(tag => $"\"{tag}\""))}}]},
         "outputs": [{"output_type": "stream", "name": "stdout", "text": "{{text}}"}], "source": "1 + 1"}
        """;

    [Theory]
    [InlineData("approximate")]
    [InlineData("approximate=much")]
    [InlineData("approximate=-1")]
    [InlineData("approximately=0.1")]
    public void A_tag_without_a_tolerance_is_refused(string tag) =>
        Assert.Contains("write 'approximate=0.05'", Assert.Throws<ComparisonException>(() => Compare(Stream, Stream, tag)).Message);

    private static IReadOnlyList<Difference> Compare(string committed, string fresh, params string[] tags) =>
        NotebookComparison.Compare(WithOutputs(committed, tags), WithOutputs(fresh, tags));

    private static Notebook WithOutputs(string outputs, string[] tags) => TestNotebooks.Of(TestNotebooks.Code
        .Replace("\"outputs\": []", $"\"outputs\": [{outputs}]")
        .Replace("\"metadata\": {}", $"\"metadata\": {{\"tags\": [{string.Join(", ", tags.Select(tag => $"\"{tag}\""))}]}}"));
}
