using Neural.Activations;
using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>An approximation in place of the function.</summary>
internal sealed class ApproximateForm : Mistake
{
    /// <inheritdoc/>
    public override string Name => "an approximation";

    /// <inheritdoc/>
    public override string Hint =>
        "This is an approximation of the function, and it is off by more than rounding. The exact form needs the error function.";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is FunctionAnswer { Target.Function: GELU } function
        && new Activation[] { new GELUTanh(), new QuickGELU() }.Any(function.FitsFunction);
}
