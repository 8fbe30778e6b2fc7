using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>1/2 is 0.</summary>
internal sealed class IntegerDivision : Mistake
{
    /// <inheritdoc/>
    public override string Name => "integer division";

    /// <inheritdoc/>
    public override string Hint =>
        "Your results are whole numbers where others were expected: in C#, `1 / 2` is 0. Write `1.0 / 2`.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer.Error is null && answer.Wrong.Count > 0 && answer.Pairs.Count > 1
        && answer.Pairs.All(pair => !double.IsFinite(pair.Actual) || pair.Actual == Math.Truncate(pair.Actual))
        && answer.Wrong.Any(pair => double.IsFinite(pair.Expected) && pair.Expected != Math.Truncate(pair.Expected));
}
