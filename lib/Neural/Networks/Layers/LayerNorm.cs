using System.Numerics;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>Normalises every example over its units: y = γ·x̂ + β, x̂ = (x − μ)/√(σ² + ε), μ and σ² those of the row.</summary>
/// <remarks>
/// <para>The same in training and outside, for a batch of one, too: it looks at no other example. σ² is divided by the number of
/// units; ∂L/∂x = (g − mean(g) − x̂·mean(g ∘ x̂))/√(σ² + ε), g = γ ∘ ∂L/∂y, means over the row.</para>
/// <para>J. Ba, J. Kiros and G. Hinton, "Layer normalization", 2016, arXiv:1607.06450; ε as in PyTorch.</para>
/// </remarks>
public sealed class LayerNorm<T> : Layer<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly RowNormalization<T> _rows;

    /// <summary>Creates the layer with γ = 1 and β = 0.</summary>
    /// <param name="units">The width of its input, at least 1.</param>
    /// <param name="epsilon">ε, greater than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no units, or ε is not positive.</exception>
    public LayerNorm(int units, double epsilon = 1e-5)
    {
        Require.AtLeast(1, units, nameof(units));
        _rows = new(Require.Positive(epsilon), centres: true);
        Scale = new("scale", new Matrix<T>(1, units));
        Scale.Value.Span.Fill(T.One);
        Shift = new("shift", new Matrix<T>(1, units));
        Parameters = [Scale, Shift];
    }

    /// <summary>γ, 1 × units.</summary>
    public Parameter<T> Scale { get; }

    /// <summary>β, 1 × units.</summary>
    public Parameter<T> Shift { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter<T>> Parameters { get; }

    /// <inheritdoc/>
    public override Pass<T> Forward(Matrix<T> x, bool training)
    {
        if (x.Columns != Scale.Value.Columns)
            throw new ArgumentException($"{this} cannot take a {x.Shape} batch");
        var (normalized, inverse) = _rows.Apply(x);
        return new(normalized.MultiplyRows(Scale.Value) + Shift.Value, gradient => Pullback(gradient, normalized, inverse));
    }

    /// <inheritdoc/>
    public override string ToString() => $"LayerNorm({Scale.Value.Columns})";

    private Matrix<T> Pullback(Matrix<T> gradient, Matrix<T> normalized, T[] inverse)
    {
        Scale.AddGradient(gradient.ColumnSumsOfProducts(normalized));
        Shift.AddGradient(gradient.ColumnSums());
        var result = gradient.MultiplyRows(Scale.Value);
        _rows.Pullback(result, normalized, inverse);
        return result;
    }
}
