namespace Neural.Networks;

/// <summary>Standard deviation gain·√(2/(inputs + outputs)), which keeps the variance of signals and gradients alike.</summary>
/// <remarks>
/// X. Glorot and Y. Bengio, "Understanding the difficulty of training deep feedforward neural networks", AISTATS 2010, PMLR
/// 9, pp. 249–256.
/// </remarks>
/// <param name="Gain">1 for a linear layer or a sigmoid, 5/3 for tanh, √2 for ReLU.</param>
public sealed record XavierNormal(double Gain = 1) : Initializer
{
    /// <summary>What the standard deviation is multiplied by.</summary>
    /// <value>At least 0 and finite.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public double Gain
    {
        get;
        init => field = Require.NotNegative(value, nameof(Gain));
    } = Require.NotNegative(Gain);

    /// <inheritdoc/>
    public override double StandardDeviation(int inputs, int outputs) => Gain * Math.Sqrt(2.0 / (inputs + outputs));
}

/// <summary>As <see cref="XavierNormal"/>, but uniform on ±gain·√(6/(inputs + outputs)).</summary>
/// <param name="Gain">1 for a linear layer or a sigmoid, 5/3 for tanh, √2 for ReLU.</param>
public sealed record XavierUniform(double Gain = 1) : Initializer
{
    /// <summary>What the standard deviation is multiplied by.</summary>
    /// <value>At least 0 and finite.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public double Gain
    {
        get;
        init => field = Require.NotNegative(value, nameof(Gain));
    } = Require.NotNegative(Gain);

    /// <inheritdoc/>
    public override bool IsUniform => true;

    /// <inheritdoc/>
    public override double StandardDeviation(int inputs, int outputs) => Gain * Math.Sqrt(2.0 / (inputs + outputs));
}
