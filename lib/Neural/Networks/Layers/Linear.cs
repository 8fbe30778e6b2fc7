using System.Numerics;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>y = x·W + b, for every row x of the batch.</summary>
/// <remarks>∂L/∂W = xᵀ·g, ∂L/∂b = Σ rows of g, ∂L/∂x = g·Wᵀ, where g = ∂L/∂y.</remarks>
public sealed class Linear<T> : Layer<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Creates the layer with random weights.</summary>
    /// <param name="inputs">The width of its input, at least 1.</param>
    /// <param name="outputs">The width of its output, at least 1.</param>
    /// <param name="initializer">Where the weights and biases begin; PyTorch's default if null.</param>
    /// <param name="random">
    /// Where the numbers come from; if null, a stream of seed 0, so that layers of one shape begin alike: give the layers of
    /// one network one stream, as <see cref="LayerFactory{T}"/> does.
    /// </param>
    /// <param name="bias">Whether it adds b; without, b stays 0. A norm that follows takes it away again.</param>
    /// <exception cref="ArgumentOutOfRangeException">A width is less than 1.</exception>
    public Linear(int inputs, int outputs, Initializer? initializer = null, Random? random = null, bool bias = true)
    {
        Require.AtLeast(1, inputs, nameof(inputs));
        Require.AtLeast(1, outputs, nameof(outputs));
        initializer ??= new PyTorchDefault();
        random ??= new Random(0);
        Weight = Parameter<T>.OfProducts("weight", new(inputs, outputs));
        Bias = new("bias", new Matrix<T>(1, outputs));
        initializer.FillWeight(Weight.Value, random);
        if (bias)
            initializer.FillBias(Bias.Value, inputs, random);
        Parameters = bias ? [Weight, Bias] : [Weight];
    }

    /// <summary>W, inputs × outputs.</summary>
    public Parameter<T> Weight { get; }

    /// <summary>b, 1 × outputs; zeros that are no parameter if the layer was made without.</summary>
    public Parameter<T> Bias { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter<T>> Parameters { get; }

    /// <inheritdoc/>
    public override Pass<T> Forward(Matrix<T> x, bool training)
    {
        return new(x.MultiplyAdd(Weight.Value, Bias.Value), Pullback, Accumulate);

        Matrix<T> Pullback(Matrix<T> gradient)
        {
            Accumulate(gradient);
            return gradient.MultiplyTranspose(Weight.Value);
        }

        void Accumulate(Matrix<T> gradient)
        {
            Weight.AddGradientProduct(x, gradient);
            if (HasBias)
                Bias.AddGradient(gradient.ColumnSums());
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"Linear({Weight.Value.Rows}, {Weight.Value.Columns}{(HasBias ? "" : ", bias: false")})";

    private bool HasBias => Parameters.Count == 2;
}
