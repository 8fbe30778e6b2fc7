using System.Numerics;
using Neural.Activations;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>A gated linear unit: the left half of the input times a function of the right half, y = a ∘ f(b).</summary>
/// <remarks>
/// <para>∂L/∂a = g ∘ f(b), ∂L/∂b = g ∘ a ∘ f′(b), g = ∂L/∂y. After a linear layer of twice the width this is GLU with the
/// sigmoid, as PyTorch's <c>nn.GLU</c>, SwiGLU with SiLU, GEGLU with GELU, ReGLU with ReLU.</para>
/// <para>Y. Dauphin, A. Fan, M. Auli and D. Grangier, "Language modeling with gated convolutional networks", ICML 2017,
/// arXiv:1612.08083; N. Shazeer, "GLU variants improve transformer", 2020, arXiv:2002.05202.</para>
/// </remarks>
/// <param name="gate">f; the sigmoid if null.</param>
public sealed class GLU<T>(Activation? gate = null) : Layer<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private static readonly Activation Sigmoid = new Sigmoid();

    /// <summary>f.</summary>
    public Activation Gate { get; } = gate ?? Sigmoid;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The batch has an odd number of columns, or none.</exception>
    public override Pass<T> Forward(Matrix<T> x, bool training)
    {
        if (x.Columns == 0 || x.Columns % 2 != 0)
            throw new ArgumentException($"{this} cannot take a {x.Shape} batch: it needs two halves, so an even number of columns");
        var (a, b) = (Half(x, 0), Half(x, 1));
        var (gates, slopes) = Gate.ValueAndDerivative(b);
        return new(a.ElementwiseMultiply(gates), gradient => Joined(
            gradient.ElementwiseMultiply(gates), gradient.ElementwiseMultiply(a).ElementwiseMultiply(slopes)));
    }

    /// <inheritdoc/>
    public override string ToString() => $"GLU({Gate})";

    private static Matrix<T> Half(Matrix<T> x, int half)
    {
        var y = Matrix<T>.Result(x.Rows, x.Columns / 2);
        for (var row = 0; row < x.Rows; row++)
            x.Row(row).Slice(half * y.Columns, y.Columns).CopyTo(y.Row(row));
        return y;
    }

    private static Matrix<T> Joined(Matrix<T> left, Matrix<T> right)
    {
        var y = Matrix<T>.Result(left.Rows, 2 * left.Columns);
        for (var row = 0; row < y.Rows; row++)
        {
            left.Row(row).CopyTo(y.Row(row));
            right.Row(row).CopyTo(y.Row(row)[left.Columns..]);
        }

        return y;
    }
}
