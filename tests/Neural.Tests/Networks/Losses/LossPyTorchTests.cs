using Neural.Networks;
using Neural.Numerics;
using Neural.Tests.Networks.Reference;

namespace Neural.Tests.Networks.Losses;

/// <summary>Every loss and its gradient against PyTorch in double, to 1e-12.</summary>
public sealed class LossPyTorchTests
{
    private const double Tolerance = 1e-12;

    private static readonly ClassWeights Weights = [1, 0.5, 3, 0, 2];

    private static readonly Dictionary<string, Loss> Losses = new()
    {
        ["mse"] = new MeanSquaredError(),
        ["l1"] = new MeanAbsoluteError(),
        ["huber(0.25)"] = new Huber(0.25),
        ["huber(0.5)"] = new Huber(0.5),
        ["huber(1.0)"] = new Huber(),
        ["huber(3.0)"] = new Huber(3),
        ["smooth_l1(0.0)"] = new SmoothL1(0),
        ["smooth_l1(0.25)"] = new SmoothL1(0.25),
        ["smooth_l1(0.5)"] = new SmoothL1(0.5),
        ["smooth_l1(1.0)"] = new SmoothL1(),
        ["smooth_l1(3.0)"] = new SmoothL1(3),
        ["bce"] = new BinaryCrossEntropy(),
        ["bce.pos_weight"] = new BinaryCrossEntropy([1, 0.5, 3, 4, 2]),
        ["bce.pos_weight.one"] = new BinaryCrossEntropy([3]),
        ["ce.probabilities"] = new SoftmaxCrossEntropy(),
        ["ce.mixed"] = new SoftmaxCrossEntropy(),
        ["ce.classes"] = new SparseSoftmaxCrossEntropy(),
        ["ce.probabilities.weight"] = new SoftmaxCrossEntropy(Weights),
        ["ce.mixed.weight"] = new SoftmaxCrossEntropy(Weights),
        ["ce.classes.weight"] = new SparseSoftmaxCrossEntropy(Weights),
        ["ce.probabilities.smoothing"] = new SoftmaxCrossEntropy(labelSmoothing: 0.1),
        ["ce.mixed.smoothing"] = new SoftmaxCrossEntropy(labelSmoothing: 0.1),
        ["ce.classes.smoothing"] = new SparseSoftmaxCrossEntropy(labelSmoothing: 0.1),
        ["ce.probabilities.weight.smoothing"] = new SoftmaxCrossEntropy(Weights, 0.1),
        ["ce.mixed.weight.smoothing"] = new SoftmaxCrossEntropy(Weights, 0.1),
        ["ce.classes.weight.smoothing"] = new SparseSoftmaxCrossEntropy(Weights, 0.1),
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
