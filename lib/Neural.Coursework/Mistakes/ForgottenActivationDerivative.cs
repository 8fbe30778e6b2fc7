using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>A gradient that passes the activation unchanged.</summary>
internal sealed class ForgottenActivationDerivative : Mistake
{
    /// <inheritdoc/>
    public override string Name => "the factor f′ is missing";

    /// <inheritdoc/>
    public override string Hint =>
        "The gradient comes through the activation unchanged. What does the chain rule say about $f(z)$?";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is ArrayAnswer array && array.Fits<ForgottenActivationDerivative>();
}
