namespace Neural.Networks;

/// <summary>Half a cosine from 1 down to a floor f, which is kept from then on: f + (1 − f)(1 + cos(π·step/steps))/2.</summary>
/// <remarks>
/// I. Loshchilov and F. Hutter, "SGDR: stochastic gradient descent with warm restarts", ICLR 2017, arXiv:1608.03983, without
/// restarts; PyTorch's <c>CosineAnnealingLR</c>, optax' <c>cosine_decay_schedule</c>.
/// </remarks>
/// <param name="Steps">How many steps it takes, at least 1.</param>
/// <param name="Floor">f, in [0, 1].</param>
public sealed record CosineDecay(int Steps, double Floor = 0) : Schedule
{
    /// <summary>How many steps it takes.</summary>
    /// <value>At least 1.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int Steps
    {
        get;
        init => field = Require.AtLeast(1, value, nameof(Steps));
    } = Require.AtLeast(1, Steps, nameof(Steps));

    /// <summary>f.</summary>
    /// <value>In [0, 1].</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public double Floor
    {
        get;
        init => field = Require.Share(value, nameof(Floor));
    } = Require.Share(Floor, nameof(Floor));

    /// <inheritdoc/>
    public override double Factor(int step) =>
        Floor + ((1 - Floor) * (1 + Math.Cos(Math.PI * Math.Min(step, Steps) / Steps)) / 2);
}
