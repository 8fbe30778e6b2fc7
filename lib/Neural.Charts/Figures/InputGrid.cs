using System.Numerics;
using Neural.Data;
using Neural.Networks;
using Neural.Numerics;
using Plotly.NET;

namespace Neural.Charts;

/// <summary>A grid over the points of a data set, at which a network is evaluated.</summary>
/// <param name="X">The grid's positions along x.</param>
/// <param name="Y">The grid's positions along y.</param>
/// <param name="Outputs">How many outputs the network has.</param>
internal sealed record InputGrid(double[] X, double[] Y, int Outputs)
{
    private const int Steps = 60;
    private const double Margin = 0.15;
    private const double SmallestMargin = 0.1;

    public bool IsBinary => Outputs == 1;

    public int Classes => Math.Max(2, Outputs);

    public static InputGrid Around<T>(Dataset<T> data, int outputs, string title)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Require.Given(data);
        if (data.Inputs.Columns != 2 || data.Count == 0)
            throw new ArgumentException($"“{title}” needs points of 2 coordinates, at least one, not {data}");
        int[] finite = [.. Enumerable.Range(0, data.Count).Where(i => HasPlace(data, i))];
        return finite.Length > 0
            ? new(Positions(data, 0, finite), Positions(data, 1, finite), outputs)
            : throw new ArgumentException($"“{title}” has no point of finite coordinates among {data.Count}: give at least one");
    }

    /// <summary>Whether a point of the set can be drawn.</summary>
    public static bool HasPlace<T>(Dataset<T> data, int point)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        Enumerable.Range(0, 2).All(column => NotDrawn.HasPlace(double.CreateTruncating(data.Inputs[point, column])));

    /// <summary>The probability of class 1 at every point, in whole per cent, or the number of the likeliest class.</summary>
    public double[][] Classify<T>(NeuralNetwork<T> network)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var points = Matrix.Generate(X.Length * Y.Length, 2, (i, column) =>
            T.CreateTruncating(column == 0 ? X[i % X.Length] : Y[i / X.Length]));
        var probabilities = network.Probabilities(points);
        var classes = IsBinary ? null : network.Predict(points);
        return [.. Enumerable.Range(0, Y.Length).Select(row => Enumerable.Range(0, X.Length).Select(column => Value((row * X.Length) + column)).ToArray())];

        double Value(int point) => classes is null
            ? Math.Round(100 * double.CreateTruncating(probabilities[point, 0]))
            : classes[point];
    }

    public Layout Layout() => Plot.Axes(Plot.Axis("x₁"), Plot.Axis("x₂")).With(new { height = 480 });

    private static double[] Positions<T>(Dataset<T> data, int column, int[] points)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        double[] coordinates = [.. points.Select(i => double.CreateTruncating(data.Inputs[i, column]))];
        var (least, greatest) = (coordinates.Min(), coordinates.Max());
        var margin = greatest == least ? SmallestMargin : Math.Max(Margin * (greatest - least), Math.Min(SmallestMargin, greatest - least));
        return Sampling.Grid(least - margin, greatest + margin, Steps, digits: 4);
    }
}
