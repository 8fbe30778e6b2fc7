using System.Numerics;
using Neural.Activations;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>An activation function of every element: y = f(x), ∂L/∂x = f′(x) ∘ ∂L/∂y.</summary>
/// <param name="function">f.</param>
public sealed class ActivationLayer<T>(Activation function) : Layer<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>f.</summary>
    public Activation Function { get; } = Require.Given(function);

    /// <inheritdoc/>
    public override Pass<T> Forward(Matrix<T> x, bool training)
    {
        if (!training)
            return new(Function.Value(x), gradient => gradient.ElementwiseMultiply(Function.Derivative(x)));
        var (y, slope) = Function.ValueAndDerivative(x);
        return new(y, gradient => gradient.ElementwiseMultiply(slope));
    }

    /// <inheritdoc/>
    public override string ToString() => Function.ToString();
}
