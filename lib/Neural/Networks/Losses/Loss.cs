using System.Numerics;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>How far a network's output is from its target, with the gradient; a value, as an activation is.</summary>
public abstract record Loss
{
    /// <summary>The mean loss over a batch and its gradient.</summary>
    /// <param name="output">The network's output, one row per example.</param>
    /// <param name="target">What it should be, in the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ, or the batch is empty.</exception>
    public LossValue<T> Evaluate<T>(Matrix<T> output, Matrix<T> target)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (output.Rows != target.Rows || output.Columns != target.Columns)
            throw new ArgumentException($"the output is {output.Shape}, but the target is {target.Shape}");
        if (output.Count == 0)
            throw new ArgumentException($"the loss of a {output.Shape} batch is not defined: it has no example");
        return EvaluateBatch(output, target);
    }

    /// <summary>How many examples of a batch are classified as their target is; null where there are no classes.</summary>
    public int? CountCorrect<T>(Matrix<T> output, Matrix<T> target)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (!HasClasses)
            return null;
        var correct = 0;
        for (var row = 0; row < output.Rows; row++)
            correct += ClassOf<T>(output.Row(row)) == LabelOf<T>(target.Row(row)) ? 1 : 0;
        return correct;
    }

    /// <summary>Whether an output stands for a class.</summary>
    public virtual bool HasClasses => true;

    /// <summary>The class that an output row stands for.</summary>
    /// <exception cref="InvalidOperationException">The loss is one of regression.</exception>
    public abstract int ClassOf<T>(ReadOnlySpan<T> output)
        where T : unmanaged, IFloatingPointIeee754<T>;

    /// <summary>The class that a target row stands for.</summary>
    /// <exception cref="InvalidOperationException">The loss is one of regression.</exception>
    public abstract int LabelOf<T>(ReadOnlySpan<T> target)
        where T : unmanaged, IFloatingPointIeee754<T>;

    /// <summary>The probability of every class for every row of an output; for a regression, the output itself.</summary>
    public abstract Matrix<T> Probabilities<T>(Matrix<T> output)
        where T : unmanaged, IFloatingPointIeee754<T>;

    /// <summary><see cref="Evaluate"/> for a batch of the right shape with at least one row.</summary>
    protected abstract LossValue<T> EvaluateBatch<T>(Matrix<T> output, Matrix<T> target)
        where T : unmanaged, IFloatingPointIeee754<T>;
}
