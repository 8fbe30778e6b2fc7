namespace Neural.Networks;

/// <summary>Standard deviation √(1/inputs), which a linear layer needs to keep the variance; SELU assumes it.</summary>
/// <remarks>Y. LeCun, L. Bottou, G. Orr and K.-R. Müller, "Efficient BackProp", 1998, doi:10.1007/3-540-49430-8_2.</remarks>
public sealed record LeCunNormal : Initializer
{
    /// <inheritdoc/>
    public override double StandardDeviation(int inputs, int outputs) => Math.Sqrt(1.0 / inputs);
}
