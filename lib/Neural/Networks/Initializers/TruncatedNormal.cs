using Neural.Numerics;

namespace Neural.Networks;

/// <summary>Normal weights, drawn anew where they lie beyond two standard deviations.</summary>
/// <remarks>
/// Keras' <c>TruncatedNormal</c>. What remains has 0.8796 of the standard deviation: multiply by 1/0.8796 to have it whole, as
/// JAX' <c>variance_scaling</c> does.
/// </remarks>
/// <param name="Std">The standard deviation before the cut, at least 0.</param>
public sealed record TruncatedNormal(double Std = 0.02) : Initializer
{
    private const double Cut = 2;

    // √(1 − 4·φ(2)/(2·Φ(2) − 1)), φ and Φ the standard normal density and distribution.
    private const double Remaining = 0.87962566103423978;

    /// <summary>The standard deviation before the cut.</summary>
    /// <value>At least 0 and finite.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public double Std
    {
        get;
        init => field = Require.NotNegative(value, nameof(Std));
    } = Require.NotNegative(Std);

    /// <inheritdoc/>
    public override double StandardDeviation(int inputs, int outputs) => Remaining * Std;

    /// <inheritdoc/>
    public override void FillWeight<T>(Matrix<T> weight, Random random)
    {
        Require.Given(random);
        foreach (ref var element in weight.Span)
        {
            double z;
            do
                z = random.NextNormal();
            while (Math.Abs(z) > Cut);
            element = T.CreateTruncating(Std * z);
        }
    }
}
