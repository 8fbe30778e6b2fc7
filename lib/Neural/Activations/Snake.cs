namespace Neural.Activations;

/// <summary>A line with waves, f(x) = x + sin²(ax)/a, for networks that are to learn something periodic.</summary>
/// <remarks>
/// <para>f′(x) = 1 + sin(2ax), between 0 and 2. Range (−∞, ∞); −0 stays −0. At ±∞, where the slope has no limit, f′ is
/// NaN.</para>
/// <para>Computed in double by the sine of the platform, one number at a time: float results are within 1 unit in the last
/// place, double ones within 2, but f′ near its zeros to 10⁻¹⁵·(1 + |ax|) only, since ax is rounded. It is not in
/// <see cref="Activation.All"/>.</para>
/// <para>L. Ziyin, T. Hartwig and M. Ueda, "Neural networks fail to learn periodic functions and how to fix it", NeurIPS
/// 2020, arXiv:2006.08195.</para>
/// </remarks>
public sealed record Snake : Activation
{
    /// <summary>Creates the function.</summary>
    /// <param name="a">The frequency a, greater than 0: the waves repeat after π/a.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="a"/> is outside its range.</exception>
    public Snake(double a = 1) => A = Require.Positive(a);

    /// <summary>The frequency a.</summary>
    public double A { get; }

    /// <inheritdoc/>
    public override string Name => "Snake";

    /// <inheritdoc/>
    public override Formula Formula => new(@"x + \frac{\sin^2(a x)}{a}", @"1 + \sin(2 a x)");

    /// <inheritdoc/>
    public override Interval Range => Interval.Real;

    /// <inheritdoc/>
    public override IReadOnlyList<Hyperparameter> Hyperparameters => [new("a", "a", A)];

    /// <inheritdoc/>
    public override T Value<T>(T x)
    {
        var wide = double.CreateTruncating(x);
        var sine = Math.Sin(A * wide);
        // An infinite angle has no sine, and a wave too small to be seen leaves the sign of 0 alone.
        return double.IsFinite(A * wide) && sine != 0 ? T.CreateTruncating(wide + (sine * sine / A)) : x;
    }

    /// <inheritdoc/>
    public override T Derivative<T>(T x) => T.CreateTruncating(1 + Math.Sin(2 * A * double.CreateTruncating(x)));
}
