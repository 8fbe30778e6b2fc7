using System.Numerics;
using Neural.Display;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>The output of a layer for one batch, and the pullback of its gradient.</summary>
/// <remarks>
/// The pullback is a function that remembers what it needs, so there is no backward pass without its forward pass, and a
/// layer may be used twice in one network.
/// </remarks>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public readonly struct Pass<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Func<Matrix<T>, Matrix<T>> _pullback;
    private readonly Action<Matrix<T>>? _accumulate;

    /// <summary>Creates a pass.</summary>
    /// <param name="output">The layer's output, one row per example.</param>
    /// <param name="pullback">From ∂L/∂output to ∂L/∂input; adds the parameters' gradients on the way.</param>
    /// <param name="accumulate">
    /// The same without ∂L/∂input, where leaving that out saves work: the first layer of a network has no use for it.
    /// </param>
    public Pass(Matrix<T> output, Func<Matrix<T>, Matrix<T>> pullback, Action<Matrix<T>>? accumulate = null) =>
        (Output, _pullback, _accumulate) = (output, Require.Given(pullback), accumulate);

    /// <summary>The layer's output, one row per example.</summary>
    public Matrix<T> Output { get; }

    /// <summary>∂L/∂input from ∂L/∂output; adds to the parameters' gradients.</summary>
    /// <param name="outputGradient">In the shape of <see cref="Output"/>.</param>
    /// <exception cref="ArgumentException">The shape is another one.</exception>
    public Matrix<T> Pullback(Matrix<T> outputGradient)
    {
        RequireShape(outputGradient);
        return _pullback(outputGradient);
    }

    /// <summary>Only adds to the parameters' gradients.</summary>
    /// <inheritdoc cref="Pullback"/>
    public void Accumulate(Matrix<T> outputGradient)
    {
        RequireShape(outputGradient);
        if (_accumulate is not null)
            _accumulate(outputGradient);
        else
            _pullback(outputGradient);
    }

    /// <summary>The shape of the output, such as <c>pass with a 32×10 output</c>.</summary>
    public override string ToString() => $"pass with a {Output.Shape} output";

    private void RequireShape(Matrix<T> gradient)
    {
        if (gradient.Rows != Output.Rows || gradient.Columns != Output.Columns)
            throw new ArgumentException($"the gradient is {gradient.Shape}, but the output that it belongs to is {Output.Shape}");
    }
}
