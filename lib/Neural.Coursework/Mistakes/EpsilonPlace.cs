using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>ε is left out, or added to the standard deviation.</summary>
internal sealed class EpsilonPlace : Mistake
{
    /// <inheritdoc/>
    public override string Name => "where ε stands";

    /// <inheritdoc/>
    public override string Hint =>
        "Nearly right: the small number ε is missing, or it stands in another place. The formula says whether it is added to the variance or to its root.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is ArrayAnswer array && array.Fits<EpsilonPlace>();
}
