using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>A square where its root was asked for, or the other way round.</summary>
internal sealed class RootForgotten : Mistake
{
    /// <inheritdoc/>
    public override string Name => "square and root";

    /// <inheritdoc/>
    public override string Hint =>
        "Your result is the square of the right one, or its root.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is NumberAnswer && (answer.Fits(pair => pair.Expected * pair.Expected) || answer.Fits(pair => Math.Sqrt(pair.Expected)));
}
