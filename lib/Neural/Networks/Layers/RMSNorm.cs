using System.Numerics;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>Divides every example by the root mean square of its units: y = γ·x̂, x̂ = x/√(mean(x²) + ε).</summary>
/// <remarks>
/// <para>Layer norm without its mean and without β: ∂L/∂x = (g − x̂·mean(g ∘ x̂))/√(mean(x²) + ε), g = γ ∘ ∂L/∂y, means over
/// the row.</para>
/// <para>B. Zhang and R. Sennrich, "Root mean square layer normalization", NeurIPS 2019, arXiv:1910.07467; ε as in Flax.
/// PyTorch's default is the element's machine epsilon.</para>
/// </remarks>
public sealed class RMSNorm<T> : Layer<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly RowNormalization<T> _rows;

    /// <summary>Creates the layer with γ = 1.</summary>
    /// <param name="units">The width of its input, at least 1.</param>
    /// <param name="epsilon">ε, greater than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no units, or ε is not positive.</exception>
    public RMSNorm(int units, double epsilon = 1e-6)
    {
        Require.AtLeast(1, units, nameof(units));
        _rows = new(Require.Positive(epsilon), centres: false);
        Scale = new("scale", new Matrix<T>(1, units));
        Scale.Value.Span.Fill(T.One);
        Parameters = [Scale];
    }

    /// <summary>γ, 1 × units.</summary>
    public Parameter<T> Scale { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter<T>> Parameters { get; }

    /// <inheritdoc/>
    public override Pass<T> Forward(Matrix<T> x, bool training)
    {
        if (x.Columns != Scale.Value.Columns)
            throw new ArgumentException($"{this} cannot take a {x.Shape} batch");
        var (normalized, inverse) = _rows.Apply(x);
        return new(normalized.MultiplyRows(Scale.Value), gradient => Pullback(gradient, normalized, inverse));
    }

    /// <inheritdoc/>
    public override string ToString() => $"RMSNorm({Scale.Value.Columns})";

    private Matrix<T> Pullback(Matrix<T> gradient, Matrix<T> normalized, T[] inverse)
    {
        Scale.AddGradient(gradient.ColumnSumsOfProducts(normalized));
        var result = gradient.MultiplyRows(Scale.Value);
        _rows.Pullback(result, normalized, inverse);
        return result;
    }
}
