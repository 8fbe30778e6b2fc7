using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>Anything else.</summary>
internal sealed class Elsewhere : Mistake
{
    /// <inheritdoc/>
    public override string Name => "none of the usual ones";

    /// <inheritdoc/>
    public override string Hint =>
        "Take the first input of the table and work it out by hand, step by step; then print the same steps in a cell.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer.Findings.Count > 0;
}
