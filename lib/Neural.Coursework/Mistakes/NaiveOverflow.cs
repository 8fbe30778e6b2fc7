using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>An exponential that overflows.</summary>
internal sealed class NaiveOverflow : Mistake
{
    /// <inheritdoc/>
    public override string Name => "naive overflow";

    /// <inheritdoc/>
    public override string Hint =>
        "Small inputs are right, large ones are not: $e^{710}$ is already ∞ in double, and ∞ / ∞ or ∞ − ∞ is NaN. Rewrite the formula so that only exponentials of negative numbers are taken.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is FunctionAnswer function && function.IsWrongOnly(x => Math.Abs(x) > 300 || double.IsNaN(x));
}
