using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>A sum where a mean was asked for.</summary>
internal sealed class SumForMean : Mistake
{
    /// <inheritdoc/>
    public override string Name => "sum for mean";

    /// <inheritdoc/>
    public override string Hint =>
        "Your result is $n$ times the right one: a sum, not a mean.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        (answer is NumberAnswer number && number.FitsSizes((right, n) => right * n))
        || (answer is ArrayAnswer { HasShape: true } array && array.Expected.GetLength(0) > 1
            && array.Fits(pair => pair.Expected * array.Expected.GetLength(0)));
}
