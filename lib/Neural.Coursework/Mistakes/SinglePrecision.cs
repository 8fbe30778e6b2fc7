using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>Computed in float.</summary>
internal sealed class SinglePrecision : Mistake
{
    /// <inheritdoc/>
    public override string Name => "float precision";

    /// <inheritdoc/>
    public override string Hint =>
        "About seven digits are right, which is what `float` holds. Compute in `double`.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer.Wrong.Count > 0
        && answer.Wrong.All(pair => Math.Abs(pair.Actual - pair.Expected) <= 3e-6 * Math.Max(1e-3, Math.Abs(pair.Expected)));
}
