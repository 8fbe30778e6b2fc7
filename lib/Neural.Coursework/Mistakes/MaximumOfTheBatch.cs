using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>The sum is taken per row, but the largest of all numbers is subtracted: a row far below it becomes 0 / 0.</summary>
internal sealed class MaximumOfTheBatch : Mistake
{
    /// <inheritdoc/>
    public override string Name => "the maximum of the batch";

    /// <inheritdoc/>
    public override string Hint =>
        "Rows with large logits are right, and they spoil the others. Which of the numbers that you compute belongs to the whole batch, and should belong to a row?";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is ArrayAnswer array && array.Fits<MaximumOfTheBatch>();
}
