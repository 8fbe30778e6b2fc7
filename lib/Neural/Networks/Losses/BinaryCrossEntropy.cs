using System.Numerics;
using Neural.Activations;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>−t ln σ(z) − (1 − t) ln(1 − σ(z)), the mean over all elements, from the logits z.</summary>
/// <remarks>
/// Computed as ln(1 + e^(−|z|)) + |z|·(t if z &lt; 0, else 1 − t), which neither takes the logarithm of a rounded
/// probability nor cancels; a factor of 0 makes 0 even of an infinite |z|. Gradient (σ(z) − t)/count. Targets lie in
/// [0, 1]; an output is of class 1 if z &gt; 0, a target if t &gt; ½. Several columns are several labels, each a yes or no
/// of its own; PyTorch calls it <c>BCEWithLogitsLoss</c>.
/// </remarks>
public sealed record BinaryCrossEntropy : ClassificationLoss
{
    private static readonly Sigmoid Sigmoid = new();
    private static readonly Softplus Softplus = new();

    /// <inheritdoc/>
    public override bool IsMultiLabel(int outputs) => outputs > 1;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">There is not one column.</exception>
    public override int ClassOf<T>(ReadOnlySpan<T> output) => RequireOne(output) > T.Zero ? 1 : 0;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">There is not one column.</exception>
    public override int LabelOf<T>(ReadOnlySpan<T> target) => RequireOne(target) > T.CreateTruncating(0.5) ? 1 : 0;

    /// <inheritdoc/>
    public override Matrix<T> Probabilities<T>(Matrix<T> output) => Sigmoid.Value(output);

    /// <inheritdoc/>
    public override void RequireTargets<T>(Matrix<T> targets, int outputs)
    {
        base.RequireTargets(targets, outputs);
        TargetCheck.RequireFractions(targets, this);
    }

    /// <summary>The loss as it would be made, <c>BinaryCrossEntropy</c>.</summary>
    public override string ToString() => nameof(BinaryCrossEntropy);

    /// <inheritdoc/>
    protected override LossValue<T> EvaluateBatch<T>(Matrix<T> output, Matrix<T> target)
    {
        var terms = Softplus.Value(output.Map(static z => -T.Abs(z)));
        for (var i = 0; i < terms.Count; i++)
            terms.Span[i] += Linear(output.Span[i], target.Span[i]);
        var share = T.One / T.CreateTruncating(output.Count);
        return new(Mean.Of<T>(terms.Span, output.Count), share * (Sigmoid.Value(output) - target));
    }

    private static T RequireOne<T>(ReadOnlySpan<T> row) => row.Length == 1
        ? row[0]
        : throw new ArgumentException($"a row of {row.Length} labels has no one class: each of them is a yes or no of its own; ask for one column, or for Decide");

    private static T Linear<T>(T z, T t)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var factor = z < T.Zero ? t : T.One - t;
        return factor == T.Zero ? T.Zero : factor * T.Abs(z);
    }
}
