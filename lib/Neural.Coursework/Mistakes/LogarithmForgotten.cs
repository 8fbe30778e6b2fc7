using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>Shares where their logarithms were asked for.</summary>
internal sealed class LogarithmForgotten : Mistake
{
    /// <inheritdoc/>
    public override string Name => "no logarithm";

    /// <inheritdoc/>
    public override string Hint =>
        "These are the shares. The check asks for their logarithms.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is ArrayAnswer array && array.Fits<LogarithmForgotten>();
}
