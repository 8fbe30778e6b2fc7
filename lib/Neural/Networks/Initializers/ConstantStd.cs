namespace Neural.Networks;

/// <summary>Normal weights of one standard deviation, whatever the layer's width; 0.01 is what old tutorials use.</summary>
/// <param name="Deviation">The standard deviation.</param>
public sealed record ConstantStd(double Deviation = 0.01) : Initializer
{
    /// <inheritdoc/>
    public override double StandardDeviation(int inputs, int outputs) => Deviation;
}
