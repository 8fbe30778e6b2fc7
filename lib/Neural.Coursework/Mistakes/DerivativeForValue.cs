using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>f′ where f was asked for.</summary>
internal sealed class DerivativeForValue : Mistake
{
    /// <inheritdoc/>
    public override string Name => "the derivative, not the function";

    /// <inheritdoc/>
    public override string Hint =>
        "These are the values of the derivative. The check asks for the function itself.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is FunctionAnswer { Target: { IsDerivative: false, Function: { } f } } function && function.FitsFunction(f.Derivative);
}
