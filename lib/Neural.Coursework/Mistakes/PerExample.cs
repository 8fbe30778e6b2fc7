using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>Rows are normalised where columns should be.</summary>
internal sealed class PerExample : Mistake
{
    /// <inheritdoc/>
    public override string Name => "each example by itself";

    /// <inheritdoc/>
    public override string Hint =>
        "Every example is normalised over its own units here, which is layer norm. Over which of the two directions does batch norm take its mean?";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is ArrayAnswer array && array.Fits<PerExample>();
}
