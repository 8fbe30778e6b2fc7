using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>NaN that becomes a number.</summary>
internal sealed class SwallowedNaN : Mistake
{
    /// <inheritdoc/>
    public override string Name => "NaN is swallowed";

    /// <inheritdoc/>
    public override string Hint =>
        "Only NaN comes out wrong. Every comparison with NaN is false, so it takes the last branch: an input that is not a number should give NaN, or nobody will notice it.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is FunctionAnswer function && function.IsWrongOnly(double.IsNaN);
}
