using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>Everything shifted by the same number.</summary>
internal sealed class ConstantOffset : Mistake
{
    /// <inheritdoc/>
    public override string Name => "a constant offset";

    /// <inheritdoc/>
    public override string Hint =>
        "Every answer is the right one plus the same number. What is added that should not be, or left out?";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer.Pairs.FirstOrDefault(pair => double.IsFinite(pair.Expected) && double.IsFinite(pair.Actual)) is { } first
        && answer.Pairs.Count > 1 && answer.Fits(pair => pair.Expected + (first.Actual - first.Expected));
}
