using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>Batch norm's gradient as if mean and variance were constants.</summary>
internal sealed class StatisticsAsConstants : Mistake
{
    /// <inheritdoc/>
    public override string Name => "statistics taken as constants";

    /// <inheritdoc/>
    public override string Hint =>
        "Mean and variance are taken as constants here. Both are functions of the inputs: two more paths carry the gradient.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is ArrayAnswer array && array.Fits<StatisticsAsConstants>();
}
