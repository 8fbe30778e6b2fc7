using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>One sum for the whole batch.</summary>
internal sealed class WholeArraySoftmax : Mistake
{
    /// <inheritdoc/>
    public override string Name => "the whole array at once";

    /// <inheritdoc/>
    public override string Hint =>
        "All numbers together sum to 1. Each *row* is one example, with a maximum and a sum of its own.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is ArrayAnswer array && array.Fits<WholeArraySoftmax>();
}
