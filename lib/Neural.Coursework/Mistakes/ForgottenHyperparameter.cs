using Neural.Activations;
using Neural.Coursework.Evidence;

namespace Neural.Coursework.Mistakes;

/// <summary>α left out.</summary>
internal sealed class ForgottenHyperparameter : Mistake
{
    /// <inheritdoc/>
    public override string Name => "α is not used";

    /// <inheritdoc/>
    public override string Hint =>
        "The result does not depend on α: it is what α = 1 would give. Where does α stand in the formula?";

    /// <inheritdoc/>
    public override bool Explains(Answer answer) =>
        answer is FunctionAnswer { Target.Function: { Hyperparameters: [{ Value: not 1 }] } f } function
        && function.FitsFunction(Activation.Parse($"{f.GetType().Name}(1)"));
}
