using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>s(1 − s), where 1 − s has lost everything.</summary>
internal sealed class DerivativeUnderflow : Mistake
{
    /// <inheritdoc/>
    public override string Name => "1 − s underflows";

    /// <inheritdoc/>
    public override string Hint =>
        "Right on one side, wrong on the other: where $s$ is nearly 1, the difference $1 - s$ has lost its digits, and from $x = 37$ on it is exactly 0. Which function of $x$ is $1 - s$?";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is FunctionAnswer { Target.IsDerivative: true } function
        && (function.IsWrongOnly(x => x > 0) || function.IsWrongOnly(x => double.IsNaN(x) || Math.Abs(x) > 3))
        && function.Wrong.All(pair => Math.Abs(pair.Expected) < 0.1 && Math.Abs(pair.Actual - pair.Expected) < 1e-12);
}
