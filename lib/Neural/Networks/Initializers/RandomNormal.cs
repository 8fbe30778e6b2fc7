namespace Neural.Networks;

/// <summary>Normal weights of one standard deviation, whatever the layer's width; 0.01 is what old tutorials use.</summary>
/// <remarks>PyTorch's <c>normal_</c>, Keras' <c>RandomNormal</c>.</remarks>
/// <param name="Std">The standard deviation.</param>
public sealed record RandomNormal(double Std = 0.01) : Initializer
{
    /// <inheritdoc/>
    public override double StandardDeviation(int inputs, int outputs) => Std;
}
