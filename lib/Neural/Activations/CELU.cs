using Neural.Numerics;

namespace Neural.Activations;

/// <summary>The continuously differentiable exponential linear unit, f(x) = x if x &gt; 0, else α(e^(x/α) − 1).</summary>
/// <remarks>
/// <para>f′(x) = 1 if x &gt; 0, else e^(x/α); smooth at 0 for every α, where ELU has a kink. Range (−α, ∞); −0 stays
/// −0.</para>
/// <para>J. Barron, "Continuously differentiable exponential linear units", 2017.</para>
/// </remarks>
/// <seealso cref="ELU"/>
public sealed record CELU : Activation
{
    /// <summary>Creates the function.</summary>
    /// <param name="alpha">The depth α &gt; 0 to which the function falls as x → −∞, and the width over which it does.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="alpha"/> is outside its range.</exception>
    public CELU(double alpha = 1) => Alpha = Require.Positive(alpha);

    /// <summary>The depth α &gt; 0 to which the function falls as x → −∞, and the width over which it does.</summary>
    public double Alpha { get; }

    /// <inheritdoc/>
    public override string Name => "CELU";

    /// <inheritdoc/>
    public override Formula Formula { get; } = new(
        @"\begin{cases} x & x > 0 \\ \alpha\,(e^{x/\alpha} - 1) & x \le 0 \end{cases}",
        @"\begin{cases} 1 & x > 0 \\ e^{x/\alpha} & x \le 0 \end{cases}");

    /// <inheritdoc/>
    public override Interval Range => new(-Alpha, double.PositiveInfinity);

    /// <inheritdoc/>
    public override IReadOnlyList<Hyperparameter> Hyperparameters => [new("alpha", @"\alpha", Alpha)];

    /// <inheritdoc/>
    public override T Value<T>(T x) =>
        x > T.Zero ? x : Wide.Apply(x, x => Alpha * SpecialFunctions.ExpM1(x / Alpha));

    /// <inheritdoc/>
    public override T Derivative<T>(T x) => x > T.Zero ? T.One : Wide.Apply(x, x => Math.Exp(x / Alpha));
}
