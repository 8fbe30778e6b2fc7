using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>Another value at a kink.</summary>
internal sealed class KinkConvention : Mistake
{
    /// <inheritdoc/>
    public override string Name => "the derivative at the kink";

    /// <inheritdoc/>
    public override string Hint =>
        "Right everywhere but at the kink, where there is no derivative: the exercise says which value is the convention. Compare `>` with `>=`.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is FunctionAnswer function && function.IsWrongOnly(function.Target.Kinks.Contains);
}
