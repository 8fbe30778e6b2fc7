namespace Neural.Networks;

/// <summary>Normal weights of one standard deviation, whatever the layer's width; 0.01 is what old tutorials use.</summary>
/// <remarks>PyTorch's <c>normal_</c>, Keras' <c>RandomNormal</c>.</remarks>
/// <param name="Std">The standard deviation, at least 0 and finite.</param>
public sealed record RandomNormal(double Std = 0.01) : Initializer
{
    /// <summary>The standard deviation.</summary>
    /// <value>At least 0 and finite.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public double Std
    {
        get;
        init => field = Require.NotNegative(value, nameof(Std));
    } = Require.NotNegative(Std);

    /// <inheritdoc/>
    public override double StandardDeviation(int inputs, int outputs) => Std;
}
