using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;
using Neural.Activations;
using Neural.Data;
using Neural.Networks;

namespace Neural.Charts.Tests;

public sealed class LiveMapTests
{
    private static readonly Dataset<double> Data = Moons.Generate(20, seed: 1);

    [Fact]
    public void Shows_the_networks_probability_at_every_place_row_by_row_from_below()
    {
        var map = Map();
        var network = new NeuralNetwork<double>([2, 3, 1], new Tanh(), seed: 2);

        map.Set(network);

        var trace = Traces(map)[0]!;
        var (x0, dx, y0, dy) = (Number("x0"), Number("dx"), Number("y0"), Number("dy"));
        var shares = trace["z"].Numbers();
        Assert.Equal(16, shares.Length);
        for (var i = 0; i < 16; i++)
        {
            var expected = 100 * network.Probabilities(Numerics.Matrix.Row(x0 + (i % 4 * dx), y0 + (i / 4 * dy)))[0, 0];
            Assert.Equal(expected, shares[i], 0.51);
        }

        double Number(string name) => trace[name]!.GetValue<double>();
    }

    [Fact]
    public void Shows_every_point_in_its_class()
    {
        var traces = Traces(Map());

        for (var label = 0; label < 2; label++)
        {
            double[] expected = [.. Enumerable.Range(0, Data.Count).Where(i => Data.Targets[i, 0] == label).Select(i => (double)(float)Data.Inputs[i, 0])];
            Assert.Equal(expected, traces[label + 1]!["x"].Numbers());
        }
    }

    [Fact]
    public void Says_in_which_colour_a_class_is() => Assert.Equal("LiveMap: class 1 is blue, class 0 orange", Map().ToString());

    [Fact]
    public void Refuses_points_that_have_no_place_in_it() => Assert.Equal(
        $"a map needs points of 2 coordinates and 1 target, at least one, not {Spirals.Generate(6)}",
        Assert.Throws<ArgumentException>(() => new LiveMap(Spirals.Generate(6))).Message);

    internal static LiveMap Map() => new(Data, resolution: 4);

    private static JsonArray Traces(LiveMap map) =>
        JsonNode.Parse(new LiveFigure("t", "d", map).ToDisplayString("application/vnd.plotly.v1+json"))!["data"]!.AsArray();
}
