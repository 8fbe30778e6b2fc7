using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>f where f′ was asked for.</summary>
internal sealed class ValueForDerivative : Mistake
{
    /// <inheritdoc/>
    public override string Name => "the function, not its derivative";

    /// <inheritdoc/>
    public override string Hint =>
        "These are the values of the function itself. The check asks for its derivative.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is FunctionAnswer { Target: { IsDerivative: true, Function: { } f } } function && function.FitsFunction(f.Value);
}
