using System.Numerics;
using Neural.Data;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>The mean loss and the accuracy of a network over a data set, outside training.</summary>
internal static class Evaluation
{
    private const int RowsAtOnce = 1000;

    /// <summary>Evaluates some rows at a time, in the memory of <paramref name="workspace"/>.</summary>
    /// <returns>The mean loss, and the share classified correctly; null for a regression.</returns>
    /// <exception cref="ArgumentException">The set is empty, or its shape or targets are not the network's.</exception>
    public static (double Loss, double? Accuracy) Of<T>(
        Layer<T> network, Loss loss, Dataset<T> data, Workspace<T> workspace)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Require.Given(data);
        RequireExamples(data);
        var (sum, total, correct) = (0.0, 0.0, (int?)0);
        for (var first = 0; first < data.Count; first += RowsAtOnce)
        {
            using var step = workspace.Step();
            var rows = first..Math.Min(first + RowsAtOnce, data.Count);
            var (output, targets) = (network.Forward(data.Inputs[rows]), data.Targets[rows]);
            if (first == 0)
                loss.RequireBatch(data.Count, output.Columns, data.Targets);
            var weight = loss.WeightOf(targets);
            sum += double.CreateTruncating(loss.EvaluateChecked(output, targets).Value) * weight;
            total += weight;
            correct += (loss as ClassificationLoss)?.CountCorrect(output, targets);
        }

        return (MeanOf(sum, total), Accuracy(loss, data.Count, data.Targets.Columns, correct));
    }

    /// <summary>The mean of losses whose batches counted for so much; 0 if for nothing.</summary>
    public static double MeanOf(double sum, double weight) => weight == 0 ? 0 : sum / weight;

    /// <summary>The share of all decisions about some examples that are right.</summary>
    public static double? Accuracy(Loss loss, int examples, int outputs, int? correct) =>
        correct / ((double)examples * (loss as ClassificationLoss)?.DecisionsPerExample(outputs));

    public static void RequireExamples<T>(Dataset<T> data)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (data.Count == 0)
            throw new ArgumentException($"the data set is empty ({data}): there is nothing to learn from or to evaluate");
    }
}
