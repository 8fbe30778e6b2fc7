using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>A residual block without the path around it.</summary>
internal sealed class ForgottenSkip : Mistake
{
    /// <inheritdoc/>
    public override string Name => "the skip is missing";

    /// <inheritdoc/>
    public override string Hint =>
        "This is the block without its shortcut: the input itself, and its gradient, must be added.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is ArrayAnswer array && array.Fits<ForgottenSkip>();
}
