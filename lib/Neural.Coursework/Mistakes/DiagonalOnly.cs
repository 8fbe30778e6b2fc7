using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>A Jacobian that has only its diagonal.</summary>
internal sealed class DiagonalOnly : Mistake
{
    /// <inheritdoc/>
    public override string Name => "only the diagonal";

    /// <inheritdoc/>
    public override string Hint =>
        "Every output of this function depends on *every* input: entries off the diagonal are not zero.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is ArrayAnswer array && array.Fits<DiagonalOnly>();
}
