namespace Neural.Networks;

/// <summary>From η/steps up to η in equal steps, and from there by another schedule.</summary>
/// <remarks>
/// P. Goyal et al., "Accurate, large minibatch SGD", 2017, arXiv:1706.02677. Step k of n has the factor (k + 1)/n, counted
/// from 0, as PyTorch's <c>LinearLR(start_factor=1/n, total_iters=n − 1)</c> has.
/// </remarks>
/// <param name="Steps">How many steps it takes, at least 1.</param>
/// <param name="Then">What follows, counted from its own step 0; η for ever if null.</param>
public sealed record LinearWarmup(int Steps, Schedule? Then = null) : Schedule
{
    /// <summary>How many steps it takes.</summary>
    /// <value>At least 1.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int Steps
    {
        get;
        init => field = Require.AtLeast(1, value, nameof(Steps));
    } = Require.AtLeast(1, Steps, nameof(Steps));

    /// <inheritdoc/>
    public override double Factor(int step) =>
        step < Steps ? (step + 1.0) / Steps : Then?.Factor(step - Steps) ?? 1;
}
