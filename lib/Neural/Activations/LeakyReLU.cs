using System.Numerics;

namespace Neural.Activations;

/// <summary>A ReLU that lets a little through, f(x) = x if x &gt; 0, else αx.</summary>
/// <remarks>
/// <para>f′(x) = 1 if x &gt; 0, else α; at the kink f′(0) = α, as in PyTorch. Range (−∞, ∞) for α &gt; 0; −0 stays −0 for
/// α &gt; 0.</para>
/// <para>Used against dead units; with a learnt slope it is PReLU.</para>
/// <para>A. Maas, A. Hannun and A. Ng, "Rectifier nonlinearities improve neural network acoustic models", 2013.</para>
/// </remarks>
/// <seealso cref="ReLU"/>
/// <seealso cref="ELU"/>
public sealed record LeakyReLU : Activation
{
    /// <summary>Creates the function.</summary>
    /// <param name="negativeSlope">The slope α for negative arguments: any finite number, usually 0.01 to 0.3.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="negativeSlope"/> is outside its range.</exception>
    public LeakyReLU(double negativeSlope = 0.01) => NegativeSlope = Require.Finite(negativeSlope);

    /// <summary>The slope α for negative arguments: any finite number, usually 0.01 to 0.3.</summary>
    public double NegativeSlope { get; }

    /// <inheritdoc/>
    public override string Name => "Leaky ReLU";

    /// <inheritdoc/>
    public override Formula Formula { get; } = new(
        @"\begin{cases} x & x > 0 \\ \alpha x & x \le 0 \end{cases}",
        @"\begin{cases} 1 & x > 0 \\ \alpha & x \le 0 \end{cases}");

    /// <inheritdoc/>
    public override Interval Range =>
        NegativeSlope > 0 ? Interval.Real : new(0, double.PositiveInfinity, IncludesMinimum: true);

    /// <inheritdoc/>
    public override IReadOnlyList<double> Kinks => NegativeSlope == 1 ? [] : [0];

    /// <inheritdoc/>
    public override IReadOnlyList<Hyperparameter> Hyperparameters => [new("negative_slope", @"\alpha", NegativeSlope)];

    /// <inheritdoc/>
    public override T Value<T>(T x) => x <= T.Zero ? Negative(x) : x;

    /// <inheritdoc/>
    public override T Derivative<T>(T x) => T.IsNaN(x) ? x : x > T.Zero ? T.One : T.CreateTruncating(NegativeSlope);

    /// <summary>αx, where a slope of 0 is a ReLU even at −∞.</summary>
    private T Negative<T>(T x) where T : IFloatingPointIeee754<T> =>
        NegativeSlope == 0 ? T.Zero : T.CreateTruncating(NegativeSlope) * x;
}
