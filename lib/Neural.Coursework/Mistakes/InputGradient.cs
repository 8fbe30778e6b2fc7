using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>A layer's gradient is right for every parameter and wrong at the input.</summary>
internal sealed class InputGradient : Mistake
{
    /// <inheritdoc/>
    public override string Name => "the gradient at the input";

    /// <inheritdoc/>
    public override string Hint =>
        "The parameters' gradients are right, the one at the input is not. In how many ways does the output change when an input does? Take the derivative term by term.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) => LayerMistakes.AreWrongOnly(answer, atInput: true);
}
