using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>Wrong for positive inputs only.</summary>
internal sealed class PositiveSide : Mistake
{
    /// <inheritdoc/>
    public override string Name => "positive inputs";

    /// <inheritdoc/>
    public override string Hint =>
        "Negative inputs and zero are right, positive ones are not: look at that side.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is FunctionAnswer function && function.IsWrongOnly(x => x > 0);
}
