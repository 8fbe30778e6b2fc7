using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>Everything multiplied by the same number.</summary>
internal sealed class ConstantFactor : Mistake
{
    /// <inheritdoc/>
    public override string Name => "a constant factor";

    /// <inheritdoc/>
    public override string Hint =>
        "Every answer is the right one multiplied by the same number. Which factor of the formula is missing, or there twice?";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer.Pairs.FirstOrDefault(pair => double.IsNormal(pair.Expected) && double.IsNormal(pair.Actual)) is { } first
        && answer.Pairs.Count > 1 && answer.Fits(pair => pair.Expected * (first.Actual / first.Expected));
}
