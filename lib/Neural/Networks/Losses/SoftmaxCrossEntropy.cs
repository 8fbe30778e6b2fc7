using System.Numerics.Tensors;
using Neural.Activations;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>−Σ t ln softmax(z), the mean over the rows, from the logits z.</summary>
/// <remarks>
/// Softmax and logarithm are taken together, as <see cref="LogSoftmax"/>, which cannot overflow; the gradient is
/// (softmax(z) − t)/rows. The targets of a row sum to 1, one-hot as a rule.
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
        var probabilities = Matrix<T>.Result(output.Rows, output.Columns);
        Softmax.ApplyRows<T>(output.Span, probabilities.Span, output.Columns);
        return probabilities;
    }

    /// <inheritdoc/>
    protected override LossValue<T> EvaluateBatch<T>(Matrix<T> output, Matrix<T> target)
    {
        var rows = T.CreateTruncating(output.Rows);
        var logarithms = Matrix<T>.Result(output.Rows, output.Columns);
        LogSoftmax.ApplyRows<T>(output.Span, logarithms.Span, output.Columns);

        var gradient = Probabilities(output);
        TensorPrimitives.Subtract(gradient.Span, target.Span, gradient.Span);
        TensorPrimitives.Multiply(gradient.Span, T.One / rows, gradient.Span);
        return new(-Sums.OfProducts<T>(target.Span, logarithms.Span) / rows, gradient);
    }
}
