using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>e^x for e^−x.</summary>
internal sealed class FlippedArgument : Mistake
{
    /// <inheritdoc/>
    public override string Name => "exp(x) for exp(−x)";

    /// <inheritdoc/>
    public override string Hint =>
        "This is the right curve, mirrored: it falls where it should rise. Look at the sign in the exponent.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is FunctionAnswer function && function.FitsFunction(x => function.Target.Expected(-x));
}
