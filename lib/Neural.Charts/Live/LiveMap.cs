using Neural.Data;
using Neural.Networks;
using Neural.Numerics;

namespace Neural.Charts;

/// <summary>What a network of two inputs and one output makes of the plane, under the points that it learns from.</summary>
public sealed class LiveMap : LivePanel
{
    private const double Margin = 0.1;
    private const int Percent = 100;

    private readonly (double From, double To) _x;
    private readonly (double From, double To) _y;
    private readonly Matrix<double> _grid;
    private readonly byte[] _shares;
    private readonly string _head;
    private readonly string[] _points;

    /// <summary>Creates a map that shows no network yet.</summary>
    /// <param name="data">Points of two coordinates, at least one, with a target of 0 or 1 each.</param>
    /// <param name="resolution">How many places it has in a row and in a column, at least 2.</param>
    /// <exception cref="ArgumentException">The points are others.</exception>
    public LiveMap(Dataset<double> data, int resolution = 32)
        : base($"class 1 is <span style=\"color:{Palette.Blue}\">blue</span>, class 0 <span style=\"color:{Palette.Orange}\">orange</span>")
    {
        Require.Given(data);
        Require.AtLeast(2, resolution);
        if (data.Count == 0 || data.Inputs.Columns != 2 || data.Targets.Columns != 1)
            throw new ArgumentException($"a map needs points of 2 coordinates and 1 target, at least one, not {data}");
        (_x, _y) = (Span(data.Inputs.Column(0)), Span(data.Inputs.Column(1)));
        _grid = Matrix.Generate(resolution * resolution, 2, (i, column) =>
            column == 0 ? At(_x, i % resolution, resolution) : At(_y, i / resolution, resolution));
        _shares = new byte[resolution * resolution];
        Array.Fill(_shares, (byte)(Percent / 2));
        _head = $"\"type\":\"heatmap\",\"x0\":{LiveJson.Number(_x.From)},\"dx\":{LiveJson.Number((_x.To - _x.From) / (resolution - 1))},"
            + $"\"y0\":{LiveJson.Number(_y.From)},\"dy\":{LiveJson.Number((_y.To - _y.From) / (resolution - 1))},"
            + $"\"zmin\":0,\"zmax\":{Percent},\"zsmooth\":\"best\",\"showscale\":false,\"hovertemplate\":\"p(1) = %{{z}} %<extra></extra>\","
            + $"\"colorscale\":{LiveJson.Scale(Theme.Classes)},\"z\":{{\"dtype\":\"u1\",\"shape\":\"{resolution},{resolution}\",\"bdata\":\"";
        _points = [Points(data, 0, Palette.Orange, "square"), Points(data, 1, Palette.Blue, "circle")];
    }

    internal override string XAxis => FixedAxis("x₁", _x);

    internal override string YAxis => FixedAxis("x₂", _y);

    /// <summary>Shows what the network makes of the plane now.</summary>
    /// <param name="network">A classifier of two inputs and one output.</param>
    public void Set(NeuralNetwork<double> network)
    {
        var probabilities = Require.Given(network).Probabilities(_grid).Span;
        for (var i = 0; i < _shares.Length; i++)
            _shares[i] = double.IsNaN(probabilities[i]) ? (byte)(Percent / 2) : (byte)Math.Round(Percent * probabilities[i]);
    }

    internal override IReadOnlyList<string> Traces() => [$"{_head}{Convert.ToBase64String(_shares)}\"}}", .. _points];

    private static (double From, double To) Span(double[] coordinates)
    {
        var (low, high) = (coordinates.Min(), coordinates.Max());
        var margin = Math.Max(Margin, Margin * (high - low));
        return (low - margin, high + margin);
    }

    private static double At((double From, double To) range, int step, int steps) =>
        range.From + ((range.To - range.From) * step / (steps - 1));

    private static string Points(Dataset<double> data, int label, string color, string symbol)
    {
        int[] chosen = [.. Enumerable.Range(0, data.Count).Where(i => data.Targets[i, 0] == label)];
        return $"\"type\":\"scatter\",\"mode\":\"markers\",\"name\":\"class {label}\","
            + $"\"marker\":{{\"color\":\"{color}\",\"size\":6,\"symbol\":\"{symbol}\",\"line\":{{\"color\":\"{Palette.White}\",\"width\":1}}}},"
            + $"\"x\":{LiveJson.Array([.. chosen.Select(i => data.Inputs[i, 0])])},\"y\":{LiveJson.Array([.. chosen.Select(i => data.Inputs[i, 1])])}";
    }
}
