using System.Text.Json.Nodes;

namespace Neural.Charts.Tests;

public sealed class DescriptionTests
{
    [Theory]
    [InlineData("""{"data":[{"type":"scatter","name":"a"},{"type":"scatter","name":"b"}],"layout":{"title":{"text":"T"}}}""", "Line chart “T”: a and b.")]
    [InlineData("""{"data":[{"type":"scatter","mode":"markers"}],"layout":{"title":"Old"}}""", "Scatter plot “Old”.")]
    [InlineData("""{"data":[{"type":"bar"},{"type":"heatmap"}]}""", "Chart.")]
    [InlineData("""{"data":[{"type":"heatmap"}],"layout":{"title":{"text":"two<br>lines"}}}""", "Heatmap chart “two lines”.")]
    [InlineData("""{"data":[{}],"layout":{"xaxis":{"title":{"text":"x"}},"yaxis":{"title":{"text":"y"}}}}""", "Line chart, y against x.")]
    [InlineData("""{"data":[],"layout":{"meta":{"description":"Said."}}}""", "Said.")]
    [InlineData("""{"data":[{"type":"bar","name":3}],"layout":{"meta":["not", "ours"]}}""", "Bar chart.")]
    public void Says_what_the_figure_says_or_is(string figure, string description) =>
        Assert.Equal(description, Description.Of(JsonNode.Parse(figure)!.AsObject()));
}
