using Neural.Networks;
using Neural.Numerics;
using Neural.Tests.Networks.Reference;

namespace Neural.Tests.Networks.Losses;

/// <summary>Every loss and its gradient against PyTorch in double, to 1e-12.</summary>
public sealed class LossPyTorchTests
{
    private const double Tolerance = 1e-12;

    private static readonly Dictionary<string, Loss> Losses = new()
    {
        ["mse"] = new MeanSquaredError(),
        ["bce"] = new BinaryCrossEntropy(),
        ["ce.probabilities"] = new SoftmaxCrossEntropy(),
        ["ce.mixed"] = new SoftmaxCrossEntropy(),
        ["edge"] = new SoftmaxCrossEntropy(),
    };

    public static TheoryData<string> Cases =>
        [.. PyTorch.Keys.Where(key => key.EndsWith(".columns", StringComparison.Ordinal)).Select(key => key[..^".columns".Length])];

    [Theory]
    [MemberData(nameof(Cases))]
    public void ValueAndGradient(string key)
    {
        var (value, gradient) = Loss(key).Evaluate(Matrix($"{key}.output", key), Matrix($"{key}.target", key));
        PyTorch.RequireEqual($"{key}.value", [value], Tolerance);
        PyTorch.RequireEqual($"{key}.gradient", gradient.Span.ToArray(), Tolerance);
    }

    /// <summary>The one whose name the case begins with.</summary>
    private static Loss Loss(string key) =>
        Losses.Where(entry => key.StartsWith(entry.Key, StringComparison.Ordinal)).MaxBy(entry => entry.Key.Length).Value;

    /// <summary>With as many rows as the output has.</summary>
    private static Matrix<double> Matrix(string key, string of)
    {
        var (elements, rows) = (PyTorch.Values(key), PyTorch.Values($"{of}.output").Length / (int)PyTorch.Values($"{of}.columns")[0]);
        return new(elements, rows, elements.Length / rows);
    }
}
