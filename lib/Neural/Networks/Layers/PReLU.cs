using System.Numerics;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>A ReLU whose negative slope is learnt: y = x if x &gt; 0, else αx; ∂L/∂α = Σ x ∂L/∂y over x ≤ 0.</summary>
/// <remarks>K. He, X. Zhang, S. Ren and J. Sun, "Delving deep into rectifiers", ICCV 2015, arXiv:1502.01852.</remarks>
public sealed class PReLU<T> : Layer<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Creates the layer.</summary>
    /// <param name="units">The width of its input for a slope per unit, or 1 for one slope that all units share.</param>
    /// <param name="initialSlope">Where every α begins.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no units, or the slope is not finite.</exception>
    public PReLU(int units = 1, double initialSlope = 0.25)
    {
        Require.AtLeast(1, units);
        Slope = new("slope", new Matrix<T>(1, units));
        Slope.Value.Span.Fill(T.CreateTruncating(Require.Finite(initialSlope)));
        Parameters = [Slope];
    }

    /// <summary>α, 1 × units.</summary>
    public Parameter<T> Slope { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter<T>> Parameters { get; }

    /// <inheritdoc/>
    public override Pass<T> Forward(Matrix<T> x, bool training)
    {
        var slopes = Slope.Value;
        if (slopes.Columns != 1 && slopes.Columns != x.Columns)
            throw new ArgumentException($"a PReLU of {slopes.Columns} units cannot take a {x.Shape} batch");
        var y = Matrix<T>.Result(x.Rows, x.Columns);
        for (var i = 0; i < x.Count; i++)
            y.Span[i] = x.Span[i] > T.Zero ? x.Span[i] : slopes.Span[i % slopes.Columns] * x.Span[i];
        return new(y, gradient => Pullback(x, gradient));
    }

    /// <inheritdoc/>
    public override string ToString() => $"PReLU({Slope.Value.Columns})";

    private Matrix<T> Pullback(Matrix<T> x, Matrix<T> gradient)
    {
        var (slopes, inputGradient) = (Slope.Value, Matrix<T>.Result(x.Rows, x.Columns));
        var slopeGradients = Matrix<T>.Result(x.Rows, x.Columns);
        for (var i = 0; i < x.Count; i++)
        {
            var (isPositive, g) = (x.Span[i] > T.Zero, gradient.Span[i]);
            inputGradient.Span[i] = isPositive ? g : slopes.Span[i % slopes.Columns] * g;
            slopeGradients.Span[i] = isPositive ? T.Zero : x.Span[i] * g;
        }

        if (slopes.Columns == 1)
            Slope.Gradient[0, 0] += Sums.Of<T>(slopeGradients.Span);
        else
            Slope.AddGradient(slopeGradients.ColumnSums());
        return inputGradient;
    }
}
