using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>An exception in the attempt.</summary>
internal sealed class Throws : Mistake
{
    /// <inheritdoc/>
    public override string Name => "an exception";

    /// <inheritdoc/>
    public override string Hint =>
        "Your code ended with an exception. Call it by itself in a cell, with the smallest input you can think of.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer.Error is not null;
}
