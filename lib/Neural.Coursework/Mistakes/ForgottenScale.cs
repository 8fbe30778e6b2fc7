using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>A residual block without its factor s.</summary>
internal sealed class ForgottenScale : Mistake
{
    /// <inheritdoc/>
    public override string Name => "the scale is missing";

    /// <inheritdoc/>
    public override string Hint =>
        "The skip is there, but what the block adds comes unscaled. The factor belongs in the sum, and so in its derivative.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is ArrayAnswer array && array.Fits<ForgottenScale>();
}
