using System.Numerics;
using System.Numerics.Tensors;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>−Σ t ln softmax(z), the mean over the rows, from the logits z.</summary>
/// <remarks>
/// Softmax and logarithm are taken together: with m = max z, the loss of a row is ln Σ e^(z − m) − Σ t(z − m), which
/// cannot overflow, and its gradient is (softmax(z) − t)/rows. The targets of a row sum to 1, one-hot as a rule.
/// </remarks>
public sealed record SoftmaxCrossEntropy : Loss
{
    /// <inheritdoc/>
    public override int ClassOf<T>(ReadOnlySpan<T> output) => TensorPrimitives.IndexOfMax(output);

    /// <inheritdoc/>
    public override int LabelOf<T>(ReadOnlySpan<T> target) => TensorPrimitives.IndexOfMax(target);

    /// <inheritdoc/>
    public override Matrix<T> Probabilities<T>(Matrix<T> output)
    {
        var probabilities = Exponentials(output);
        for (var row = 0; row < output.Rows; row++)
            Normalize(probabilities.Row(row));
        return probabilities;
    }

    /// <inheritdoc/>
    protected override LossValue<T> EvaluateBatch<T>(Matrix<T> output, Matrix<T> target)
    {
        var gradient = Exponentials(output);
        var (sum, share) = (T.Zero, T.One / T.CreateTruncating(output.Rows));
        for (var row = 0; row < output.Rows; row++)
        {
            var z = output.Row(row);
            var t = target.Row(row);
            var shift = TensorPrimitives.Max<T>(z) * TensorPrimitives.Sum<T>(t);
            sum += T.Log(Normalize(gradient.Row(row))) + shift - TensorPrimitives.Dot<T>(t, z);
        }

        TensorPrimitives.Subtract(gradient.Span, target.Span, gradient.Span);
        TensorPrimitives.Multiply(gradient.Span, share, gradient.Span);
        return new(share * sum, gradient);
    }

    /// <summary>e^(z − m) for every row, m its largest element.</summary>
    private static Matrix<T> Exponentials<T>(Matrix<T> output)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var exponentials = Matrix<T>.Result(output.Rows, output.Columns);
        for (var row = 0; row < output.Rows; row++)
            TensorPrimitives.Subtract(output.Row(row), TensorPrimitives.Max<T>(output.Row(row)), exponentials.Row(row));
        TensorPrimitives.Exp(exponentials.Span, exponentials.Span);
        return exponentials;
    }

    private static T Normalize<T>(Span<T> row)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var sum = TensorPrimitives.Sum<T>(row);
        TensorPrimitives.Multiply(row, T.One / sum, row);
        return sum;
    }
}
