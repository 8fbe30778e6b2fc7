using System.Numerics;
using Neural.Display;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>How far a network's output is from its target, with the gradient; a value, as an activation is.</summary>
/// <seealso cref="ClassificationLoss"/>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public abstract record Loss
{
    /// <summary>The mean loss over a batch and its gradient.</summary>
    /// <param name="output">The network's output, one row per example.</param>
    /// <param name="target">What it should be, in the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ, or the batch is empty.</exception>
    public LossValue<T> Evaluate<T>(Matrix<T> output, Matrix<T> target)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        RequireSameShape(output, target);
        if (output.Count == 0)
            throw new ArgumentException($"the loss of a {output.Shape} batch is not defined: it has no example");
        return EvaluateBatch(output, target);
    }

    /// <summary><see cref="Evaluate"/> for a batch of the right shape with at least one row.</summary>
    protected abstract LossValue<T> EvaluateBatch<T>(Matrix<T> output, Matrix<T> target)
        where T : unmanaged, IFloatingPointIeee754<T>;

    private protected static void RequireSameShape<T>(Matrix<T> output, Matrix<T> target)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (output.Rows != target.Rows || output.Columns != target.Columns)
            throw new ArgumentException($"the output is {output.Shape}, but the target is {target.Shape}");
    }
}
