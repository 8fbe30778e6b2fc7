using Neural.Activations;
using Neural.Networks;

namespace Neural.Charts.Course;

/// <summary>What the decision flow recommends, and why.</summary>
/// <param name="Function">The function as people call it, such as <c>Softmax</c>.</param>
/// <param name="Activation">
/// What the layer itself applies: the identity for an output, since the losses of this library take logits and apply
/// sigmoid or softmax themselves.
/// </param>
/// <param name="Loss">The loss that belongs to an output; null for a hidden layer, which has none.</param>
/// <param name="Initializer">Where the layer's weights begin.</param>
/// <param name="Reason">Why, in a sentence or two.</param>
public sealed record Choice(string Function, Activation Activation, Loss? Loss, Initializer Initializer, string Reason) : Step
{
    /// <summary>The function as people call it, such as <c>Softmax</c>.</summary>
    public string Function { get; init; } = Require.Given(Function);

    /// <summary>What the layer itself applies.</summary>
    public Activation Activation { get; init; } = Require.Given(Activation);

    /// <summary>Where the layer's weights begin.</summary>
    public Initializer Initializer { get; init; } = Require.Given(Initializer);

    /// <summary>Why, in a sentence or two.</summary>
    public string Reason { get; init; } = Require.Given(Reason);

    /// <summary>The choice in a line, such as <c>Softmax with SoftmaxCrossEntropy, initialised by XavierNormal: …</c>.</summary>
    public override string ToString() =>
        $"{Function}{(Loss is null ? "" : $" with {Loss.GetType().Name}")}, initialised by {Initializer.GetType().Name}: {Reason}";
}
