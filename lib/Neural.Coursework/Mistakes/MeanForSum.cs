using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>A mean where a sum was asked for.</summary>
internal sealed class MeanForSum : Mistake
{
    /// <inheritdoc/>
    public override string Name => "mean for sum";

    /// <inheritdoc/>
    public override string Hint =>
        "Your result is the right one divided by $n$: a mean, not a sum.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        (answer is NumberAnswer number && number.FitsSizes((right, n) => right / n))
        || (answer is ArrayAnswer { HasShape: true } array && array.Expected.GetLength(0) > 1
            && array.Fits(pair => pair.Expected / array.Expected.GetLength(0)));
}
