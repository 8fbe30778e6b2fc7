using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>Everything with the other sign.</summary>
internal sealed class WrongSign : Mistake
{
    /// <inheritdoc/>
    public override string Name => "wrong sign";

    /// <inheritdoc/>
    public override string Hint =>
        "Every answer has the sign of its opposite. Follow one minus through your derivation.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer.Fits(pair => -pair.Expected);
}
