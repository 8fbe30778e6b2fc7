using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>A layer without its bias.</summary>
internal sealed class ForgottenBias : Mistake
{
    /// <inheritdoc/>
    public override string Name => "no bias";

    /// <inheritdoc/>
    public override string Hint =>
        "The products are right, but the bias is not added.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is ArrayAnswer array && array.Fits<ForgottenBias>();
}
