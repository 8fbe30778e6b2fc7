using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>A piecewise function with its two sides exchanged, such as α applied to positive inputs.</summary>
internal sealed class BranchesExchanged : Mistake
{
    /// <inheritdoc/>
    public override string Name => "branches exchanged";

    /// <inheritdoc/>
    public override string Hint =>
        "The two sides of zero are exchanged: which inputs pass unchanged, and which are multiplied by α or set to zero?";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is FunctionAnswer { Target: { Kinks: [0, ..] } target } function
        && (target.IsDerivative
            ? new[] { 0, double.Epsilon }.Any(side => function.FitsFunction(x => target.Expected(x == 0 ? side : -x)))
            : function.FitsFunction(x => -target.Expected(-x)));
}
