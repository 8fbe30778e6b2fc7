namespace Neural.Networks;

/// <summary>Multiplies the learning rate by γ every so many steps: γ^⌊step/every⌋.</summary>
/// <remarks>PyTorch's <c>StepLR</c>; with every step it is <c>ExponentialLR</c>.</remarks>
/// <param name="Every">After how many steps, at least 1.</param>
/// <param name="Gamma">γ, greater than 0.</param>
public sealed record StepDecay(int Every, double Gamma = 0.1) : Schedule
{
    /// <summary>After how many steps.</summary>
    /// <value>At least 1.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int Every
    {
        get;
        init => field = Require.AtLeast(1, value, nameof(Every));
    } = Require.AtLeast(1, Every, nameof(Every));

    /// <summary>γ.</summary>
    /// <value>Greater than 0.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a positive finite number.</exception>
    public double Gamma
    {
        get;
        init => field = Require.Positive(value, nameof(Gamma));
    } = Require.Positive(Gamma);

    /// <inheritdoc/>
    public override double Factor(int step) => Math.Pow(Gamma, step / Every);
}
