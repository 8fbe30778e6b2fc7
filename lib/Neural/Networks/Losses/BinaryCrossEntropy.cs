using System.Numerics;
using Neural.Activations;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>−p t ln σ(z) − (1 − t) ln(1 − σ(z)), the mean over all elements, from the logits z.</summary>
/// <remarks>
/// <para>p is 1 unless positive examples are weighted. Computed as (1 + (p − 1) t) ln(1 + e^(−|z|)) + |z|·(p t if z &lt; 0,
/// else 1 − t), which neither takes the logarithm of a rounded probability nor cancels; a factor of 0 makes 0 even of an
/// infinite |z|. Gradient ((1 + (p − 1) t) σ(z) − p t)/count, which is (σ(z) − t)/count without weights.</para>
/// <para>Targets lie in [0, 1]; an output is of class 1 if z &gt; 0, a target if t &gt; ½. Several columns are several
/// labels, each a yes or no of its own. PyTorch calls it <c>BCEWithLogitsLoss</c>, and p <c>pos_weight</c>.</para>
/// <para>I. J. Good, "Rational decisions", Journal of the Royal Statistical Society B 14, 1952,
/// doi:10.1111/j.2517-6161.1952.tb00104.x.</para>
/// </remarks>
public sealed record BinaryCrossEntropy : ClassificationLoss
{
    private static readonly Sigmoid Sigmoid = new();
    private static readonly Softplus Softplus = new();

    /// <summary>Creates the loss.</summary>
    /// <param name="positiveWeights">
    /// p for every label, or one for all: above 1 for those that are rarely positive; 1 if null.
    /// </param>
    public BinaryCrossEntropy(ClassWeights? positiveWeights = null) => PositiveWeights = positiveWeights;

    /// <summary>How much a positive example of every label counts, or of all of them; 1 if null.</summary>
    public ClassWeights? PositiveWeights { get; }

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

    /// <summary>Refuses a number of positive weights that is neither 1 nor that of the outputs.</summary>
    /// <inheritdoc/>
    public override void RequireOutputs(int outputs)
    {
        if (PositiveWeights is not null && PositiveWeights.Count != 1 && PositiveWeights.Count != outputs)
            throw new ArgumentException($"{nameof(BinaryCrossEntropy)} has {PositiveWeights.Count} positive weights for {outputs} outputs: give one for each label, or one for all");
    }

    /// <inheritdoc/>
    public override void RequireTargets<T>(Matrix<T> targets, int outputs)
    {
        base.RequireTargets(targets, outputs);
        TargetCheck.RequireFractions(targets, this);
    }

    /// <summary>The loss as it would be made, such as <c>BinaryCrossEntropy([1, 5])</c>.</summary>
    public override string ToString() => $"{nameof(BinaryCrossEntropy)}{(PositiveWeights is null ? "" : $"({PositiveWeights})")}";

    /// <inheritdoc/>
    protected override LossValue<T> EvaluateBatch<T>(Matrix<T> output, Matrix<T> target)
    {
        var (terms, gradient) = (Softplus.Value(output.Map(static z => -T.Abs(z))), Sigmoid.Value(output));
        var share = T.One / T.CreateTruncating(output.Count);
        for (var i = 0; i < output.Count; i++)
        {
            var (z, t, p) = (output.Span[i], target.Span[i], PositiveWeight<T>(i % output.Columns));
            var both = T.One + ((p - T.One) * t);
            var factor = z < T.Zero ? p * t : T.One - t;
            terms.Span[i] = (both * terms.Span[i]) + (factor == T.Zero ? T.Zero : factor * T.Abs(z));
            gradient.Span[i] = share * ((both * gradient.Span[i]) - (p * t));
        }

        return new(Mean.Of<T>(terms.Span, output.Count), gradient);
    }

    private T PositiveWeight<T>(int label)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        PositiveWeights is null ? T.One : T.CreateTruncating(PositiveWeights[PositiveWeights.Count == 1 ? 0 : label]);

    private static T RequireOne<T>(ReadOnlySpan<T> row) => row.Length == 1
        ? row[0]
        : throw new ArgumentException($"a row of {row.Length} labels has no one class: each of them is a yes or no of its own; ask for one column, or for Decide");
}
