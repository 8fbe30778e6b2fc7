using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>s(1 − s), where 1 − s has lost everything.</summary>
internal sealed class DerivativeUnderflow : Mistake
{
    /// <inheritdoc/>
    public override string Name => "1 − s underflows";

    /// <inheritdoc/>
    public override string Hint =>
        "In the tail, where the output has come near its bound, a difference such as $1 - s$ or $1 - t^2$ has lost its digits, and further out it is exactly 0. Which function of $x$ is that difference?";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is FunctionAnswer { Target.IsDerivative: true } function
        && (function.IsWrongOnly(x => x > 0) || function.IsWrongOnly(x => double.IsNaN(x) || Math.Abs(x) > 3))
        && function.Wrong.All(pair => Math.Abs(pair.Expected) < 0.1 && Math.Abs(pair.Actual - pair.Expected) < 1e-12);
}
