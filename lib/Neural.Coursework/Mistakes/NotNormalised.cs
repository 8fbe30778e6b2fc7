using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>Numbers that should sum to 1, before the division.</summary>
internal sealed class NotNormalised : Mistake
{
    /// <inheritdoc/>
    public override string Name => "not divided by the sum";

    /// <inheritdoc/>
    public override string Hint =>
        "The ratios are right, but the numbers do not sum to 1.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is ArrayAnswer { HasShape: true } array && array.Fits<NotNormalised>();
}
