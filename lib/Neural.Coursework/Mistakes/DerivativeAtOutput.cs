using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>f′ is taken at a = f(z), not at z.</summary>
internal sealed class DerivativeAtOutput : Mistake
{
    /// <inheritdoc/>
    public override string Name => "f′ at the output";

    /// <inheritdoc/>
    public override string Hint =>
        "The slope of the activation is there, but it is taken at another place: at $a = f(z)$, as if that were the function's input. What was its input?";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is ArrayAnswer array && array.Fits<DerivativeAtOutput>();
}
