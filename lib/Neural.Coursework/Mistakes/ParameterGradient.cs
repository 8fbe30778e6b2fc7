using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>A layer's gradient is right at the input and wrong for a parameter.</summary>
internal sealed class ParameterGradient : Mistake
{
    /// <inheritdoc/>
    public override string Name => "a parameter's gradient";

    /// <inheritdoc/>
    public override string Hint =>
        "The gradient at the input is right, that of a parameter is not. Where in the output does the parameter occur? Each of these places sends back a share, and the pullback adds all of them to the parameter's `Gradient`.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) => LayerMistakes.AreWrongOnly(answer, atInput: false);
}
