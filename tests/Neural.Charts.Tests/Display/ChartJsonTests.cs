using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;
using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace Neural.Charts.Tests;

public sealed class ChartJsonTests
{
    [Fact]
    public void Whatever_a_property_holds_is_written_as_PlotlyNET_writes_it()
    {
        object?[] values =
        [
            null, "", "σ \"quoted\" <b>\n", 'c', true, 7, 7L, (byte)7, 7u, 1.0, -0.0, 0.1, 1e-7, 1e20, 2.5f, 3f, 1.50m,
            double.NaN, double.PositiveInfinity, double.NegativeInfinity, float.NaN, DayOfWeek.Friday, new DateTime(2026, 1, 2), Guid.Empty,
            new[] { 1, 2 }, new[] { 1.0, double.NaN }, new[] { "a", null }, new object?[] { 1, "a", null, 0.5 }, new byte[] { 1, 2 }, new[,] { { 1, 2 }, { 3, 4 } },
            new[] { new[] { 1.0 }, [2.0, 3] }, new List<double> { 1, 2 }, Enumerable.Range(0, 3).Select(i => i / 2.0), new Dictionary<string, object> { ["a b"] = 1.0 },
            new { text = "anonymous", inner = new { size = 1.0 } }, new Line().With(new { color = "red", width = 2.0 }), new[] { new Line() }, new Line(),
            Color.fromString("red"), StyleParam.Mode.Lines, StyleParam.AxisType.Log, JToken.Parse("{\"a\": [1.0]}"), Microsoft.FSharp.Core.FSharpOption<int>.Some(3),
        ];
        Assert.All(values, value =>
        {
            var trace = new Trace2D("scatter");
            trace.SetProperty("held", value);
            AssertSame(GenericChart.ofTraceObject(true, trace));
        });
    }

    [Fact]
    public void Charts_of_PlotlyNETs_own_making_are_written_as_it_writes_them()
    {
        AssertSame(Chart.Line<double, double, string>([1, 2], [3.5, double.NaN], Name: "mine"));
        AssertSame(Chart.Bar<int, string, string>([1, 2]));
        AssertSame(Chart.Heatmap<double, int, int, string>([[1, 2], [3, 4.5]], ShowScale: false));
        AssertSame(GenericChart.addLayout(new Layout().With(new { template = ChartTemplates.dark }), Chart.Point<int, int, string>([1], [2])));
        AssertSame(GenericChart.combine([Chart.Point<int, int, string>([1], [2]), Chart.Line<int, int, string>([1, 2], [2, 3])]));
    }

    private static void AssertSame(GenericChart chart) =>
        Assert.Equal(JsonNode.Parse(GenericChart.toJson(chart))!.ToJsonString(), ChartJson.Of(chart).ToJsonString());
}
