using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>The starter as it was given.</summary>
internal sealed class NotWritten : Mistake
{
    /// <inheritdoc/>
    public override string Name => "not written yet";

    /// <inheritdoc/>
    public override string Hint =>
        "Replace the line that throws by your own. Start with one input that you can work out by hand.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer.Error is NotImplementedException;
}
