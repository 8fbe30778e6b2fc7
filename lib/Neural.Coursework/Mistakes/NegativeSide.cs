using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>Wrong for negative inputs only.</summary>
internal sealed class NegativeSide : Mistake
{
    /// <inheritdoc/>
    public override string Name => "negative inputs";

    /// <inheritdoc/>
    public override string Hint =>
        "Positive inputs and zero are right, negative ones are not: look at that side.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is FunctionAnswer function && function.IsWrongOnly(x => x < 0);
}
