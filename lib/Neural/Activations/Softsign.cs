namespace Neural.Activations;

/// <summary>f(x) = x / (1 + |x|).</summary>
/// <remarks>
/// <para>f′(x) = 1 / (1 + |x|)², at most 1, at 0. Range (−1, 1); odd, and −0 stays −0. It approaches its limits as 1/x
/// does, where tanh approaches them exponentially, and so saturates later.</para>
/// <para>J. Bergstra, G. Desjardins, P. Lamblin and Y. Bengio, "Quadratic polynomials learn better image features",
/// 2009; X. Glorot and Y. Bengio, "Understanding the difficulty of training deep feedforward neural networks",
/// 2010.</para>
/// </remarks>
/// <seealso cref="Tanh"/>
public sealed record Softsign : Activation
{
    /// <inheritdoc/>
    public override string Name => "Softsign";

    /// <inheritdoc/>
    public override Formula Formula { get; } = new(
        @"\frac{x}{1 + |x|}",
        @"\frac{1}{(1 + |x|)^2}");

    /// <inheritdoc/>
    public override Interval Range => new(-1, 1);

    /// <inheritdoc/>
    public override T Value<T>(T x) => Wide.Apply(x, F);

    /// <inheritdoc/>
    public override T Derivative<T>(T x) => Wide.Apply(x, D);

    private static double F(double x) => double.IsInfinity(x) ? Math.Sign(x) : x / (1 + Math.Abs(x));

    private static double D(double x) => 1 / (1 + Math.Abs(x)) / (1 + Math.Abs(x));
}
