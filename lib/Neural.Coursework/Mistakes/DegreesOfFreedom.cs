using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>n for n − 1, or the other way round.</summary>
internal sealed class DegreesOfFreedom : Mistake
{
    /// <inheritdoc/>
    public override string Name => "degrees of freedom";

    /// <inheritdoc/>
    public override string Hint =>
        "The factor between your result and the right one is $n/(n-1)$ or its root. Decide whether to divide by $n$ or by $n - 1$: an estimate from a sample divides by $n - 1$, batch norm by $n$.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        (answer is ArrayAnswer array && array.Fits<DegreesOfFreedom>())
        || (answer is NumberAnswer number && new Func<double, int, double>[]
        {
            (right, n) => right * n / (n - 1), (right, n) => right * (n - 1) / n,
            (right, n) => right * Math.Sqrt(n / (n - 1.0)), (right, n) => right * Math.Sqrt((n - 1.0) / n),
        }.Any(number.FitsSizes));
}
