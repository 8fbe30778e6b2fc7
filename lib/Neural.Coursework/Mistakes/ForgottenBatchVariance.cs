using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>Batch norm's gradient without the path through the variance.</summary>
internal sealed class ForgottenBatchVariance : Mistake
{
    /// <inheritdoc/>
    public override string Name => "forgotten batch variance";

    /// <inheritdoc/>
    public override string Hint =>
        "The variance depends on every example of the batch, so the gradient flows through it, too. Your result misses that path.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is ArrayAnswer array && array.Fits<ForgottenBatchVariance>();
}
