using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>Exponentials of the logits as they are.</summary>
internal sealed class ForgottenMaximum : Mistake
{
    /// <inheritdoc/>
    public override string Name => "forgotten maximum";

    /// <inheritdoc/>
    public override string Hint =>
        "Small logits are right; large ones overflow or underflow. Which number may you subtract from all of them without changing the result?";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer.Error is null && answer.Wrong.Count > 0 && answer.Wrong.Count < answer.Pairs.Count && answer is not FunctionAnswer
        && answer.Wrong.Any(pair => !double.IsFinite(pair.Actual)) && answer.Wrong.All(pair => !double.IsFinite(pair.Actual) || pair.Actual == 0);
}
