using System.Numerics;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>A loss for classification: every output row stands for a class, and for the probability of each.</summary>
public abstract record ClassificationLoss : Loss
{
    /// <summary>The class that an output row stands for.</summary>
    /// <param name="output">A row of the network's output, in its full width.</param>
    public abstract int ClassOf<T>(ReadOnlySpan<T> output)
        where T : unmanaged, IFloatingPointIeee754<T>;

    /// <summary>The class that a target row stands for.</summary>
    /// <param name="target">A row of the targets, in its full width.</param>
    public abstract int LabelOf<T>(ReadOnlySpan<T> target)
        where T : unmanaged, IFloatingPointIeee754<T>;

    /// <summary>The probability of every class for every row of an output, in the output's shape.</summary>
    /// <param name="output">The network's output, one row per example: logits.</param>
    public abstract Matrix<T> Probabilities<T>(Matrix<T> output)
        where T : unmanaged, IFloatingPointIeee754<T>;

    /// <summary>How many examples of a batch are classified as their target is.</summary>
    /// <param name="output">The network's output, one row per example.</param>
    /// <param name="target">What it should be, in the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public int CountCorrect<T>(Matrix<T> output, Matrix<T> target)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (output.Shape != target.Shape)
            throw new ArgumentException($"the output is {output.Shape}, but the target is {target.Shape}");
        var correct = 0;
        for (var row = 0; row < output.Rows; row++)
            correct += ClassOf<T>(output.Row(row)) == LabelOf<T>(target.Row(row)) ? 1 : 0;
        return correct;
    }
}
