using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Neural.Activations;
using Neural.Numerics;
using Neural.Numerics.Lanes;
using Neural.Numerics.Threads;

namespace Neural.Networks;

/// <summary>−Σ t ln softmax(z), the mean over the rows, from the logits z.</summary>
/// <remarks>
/// Softmax and logarithm are taken together, as <see cref="LogSoftmax"/>, which cannot overflow; the gradient is
/// (softmax(z) − t)/rows. The targets of a row sum to 1, one-hot as a rule. A logit of −∞ is a mask: it has the gradient
/// 0 and adds nothing to the loss if its target is 0, and the loss is ∞ if not. A row of nothing but −∞ has no softmax:
/// its loss and gradient are NaN.
/// </remarks>
public sealed record SoftmaxCrossEntropy : ClassificationLoss
{
    // Some microseconds of work.
    private const int LogitsPerThread = 512;

    /// <inheritdoc/>
    public override int ClassOf<T>(ReadOnlySpan<T> output) => TensorPrimitives.IndexOfMax(output);

    /// <inheritdoc/>
    public override int LabelOf<T>(ReadOnlySpan<T> target) => TensorPrimitives.IndexOfMax(target);

    /// <inheritdoc/>
    public override Matrix<T> Probabilities<T>(Matrix<T> output) => Softmax.Apply(output);

    /// <inheritdoc/>
    public override void RequireOutputs(int outputs)
    {
        if (outputs < 2)
            throw new ArgumentException($"{nameof(SoftmaxCrossEntropy)} needs an output for each of at least 2 classes, not {outputs}: the softmax of one number is always 1; use BinaryCrossEntropy for a single yes or no");
    }

    /// <inheritdoc/>
    public override void RequireTargets<T>(Matrix<T> targets, int outputs)
    {
        base.RequireTargets(targets, outputs);
        TargetCheck.RequireDistributions(targets, this);
    }

    /// <summary>The loss as it would be made, <c>SoftmaxCrossEntropy</c>.</summary>
    public override string ToString() => nameof(SoftmaxCrossEntropy);

    /// <inheritdoc/>
    protected override LossValue<T> EvaluateBatch<T>(Matrix<T> output, Matrix<T> target)
    {
        var logarithms = Matrix<T>.Result(output.Rows, output.Columns);
        var gradient = Matrix<T>.Result(output.Rows, output.Columns);
        ForkJoin.Run(
            new Rows<T>(output, target, logarithms, gradient), Parts.Count(output.Count, LogitsPerThread));
        return new(Mean.Of<T, Terms>(default, target.Span, logarithms.Span, output.Rows), gradient);
    }

    private readonly struct Rows<T>(Matrix<T> output, Matrix<T> target, Matrix<T> logarithms, Matrix<T> gradient) : IParts
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public void Run(int part, int parts)
        {
            var (from, to) = Parts.Bounds(output.Rows, 1, part, parts);
            var difference = gradient[from..to].Span;
            SoftmaxWithLogarithm.ApplyRows(
                output[from..to].Span, difference, logarithms[from..to].Span, output.Columns);
            TensorPrimitives.Subtract(difference, target[from..to].Span, difference);
            TensorPrimitives.Multiply(difference, T.One / T.CreateTruncating(output.Rows), difference);
        }
    }

    /// <summary>−t ln p, and 0 where t is 0, although ln p may be −∞.</summary>
    private readonly struct Terms : ITerm
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Extended<V> Of<V>(V t, V logarithm) where V : struct, ILanes<V> =>
            Extended<V>.Where(t > 0, Extended<V>.Product(-t, logarithm), 0);
    }
}
