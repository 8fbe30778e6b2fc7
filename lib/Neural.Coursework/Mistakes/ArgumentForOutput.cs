using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>s(1 − s) with x in place of s = σ(x), and the like.</summary>
internal sealed class ArgumentForOutput : Mistake
{
    /// <inheritdoc/>
    public override string Name => "x in place of f(x)";

    /// <inheritdoc/>
    public override string Hint =>
        "The rule that you use takes the *output* $y = f(x)$, as in $y(1-y)$ or $1-y^2$, but you have put in the input $x$. Compute $y$ first.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is FunctionAnswer { Target.IsDerivative: true } function
        && (function.FitsFunction(x => x * (1 - x)) || function.FitsFunction(x => 1 - (x * x)));
}
