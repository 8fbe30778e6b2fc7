namespace Neural.Networks;

/// <summary>
/// Standard deviation √(2/((1 + a²)·fan)): a leaky ReLU multiplies the mean square of its input by (1 + a²)/2, which this
/// makes up for.
/// </summary>
/// <remarks>K. He, X. Zhang, S. Ren and J. Sun, "Delving deep into rectifiers", ICCV 2015, arXiv:1502.01852; PyTorch's
/// <c>kaiming_normal_</c>.</remarks>
/// <param name="NegativeSlope">a, the slope of the leaky ReLU that follows; 0 for ReLU.</param>
/// <param name="Mode">Whether fan is the layer's inputs or outputs.</param>
public sealed record HeNormal(double NegativeSlope = 0, FanMode Mode = FanMode.FanIn) : Initializer
{
    /// <summary>a.</summary>
    /// <value>Finite.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public double NegativeSlope
    {
        get;
        init => field = Require.Finite(value, nameof(NegativeSlope));
    } = Require.Finite(NegativeSlope);

    /// <inheritdoc/>
    public override double StandardDeviation(int inputs, int outputs) =>
        Math.Sqrt(2 / ((1 + (NegativeSlope * NegativeSlope)) * (Mode == FanMode.FanIn ? inputs : outputs)));
}

/// <summary>As <see cref="HeNormal"/>, but uniform on ±√(6/((1 + a²)·fan)).</summary>
/// <param name="NegativeSlope">a, the slope of the leaky ReLU that follows; 0 for ReLU.</param>
/// <param name="Mode">Whether fan is the layer's inputs or outputs.</param>
public sealed record HeUniform(double NegativeSlope = 0, FanMode Mode = FanMode.FanIn) : Initializer
{
    /// <summary>a.</summary>
    /// <value>Finite.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public double NegativeSlope
    {
        get;
        init => field = Require.Finite(value, nameof(NegativeSlope));
    } = Require.Finite(NegativeSlope);

    /// <inheritdoc/>
    public override bool IsUniform => true;

    /// <inheritdoc/>
    public override double StandardDeviation(int inputs, int outputs) => new HeNormal(NegativeSlope, Mode).StandardDeviation(inputs, outputs);
}
