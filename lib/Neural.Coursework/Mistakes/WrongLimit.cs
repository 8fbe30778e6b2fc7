using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>±∞ alone comes out wrong.</summary>
internal sealed class WrongLimit : Mistake
{
    /// <inheritdoc/>
    public override string Name => "the limit at infinity";

    /// <inheritdoc/>
    public override string Hint =>
        "Only ±∞ comes out wrong: ∞ · 0, ∞ − ∞ and ∞ / ∞ are all NaN. Which of them does your formula meet there, and what is the limit?";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is FunctionAnswer function && function.IsWrongOnly(x => double.IsInfinity(x) || double.IsNaN(x));
}
