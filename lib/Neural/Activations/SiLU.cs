namespace Neural.Activations;

/// <summary>The sigmoid linear unit, f(x) = x σ(x), also called swish.</summary>
/// <remarks>
/// <para>f′(x) = σ(x)(1 + x σ(−x)); its largest value is 1.099839…. Range [−0.27846…, ∞), whose minimum is at −1.2785.
/// −0 stays −0.</para>
/// <para>Used in convolutional networks (EfficientNet) and, gated, in language models (LLaMA).</para>
/// <para>S. Elfwing, E. Uchibe and K. Doya, "Sigmoid-weighted linear units for neural network function approximation in
/// reinforcement learning", 2017; P. Ramachandran, B. Zoph and Q. Le, "Searching for activation functions", 2017.</para>
/// </remarks>
/// <seealso cref="GELU"/>
/// <seealso cref="HardSwish"/>
public sealed record SiLU : Activation
{
    /// <inheritdoc/>
    public override string Name => "SiLU";

    /// <inheritdoc/>
    public override Formula Formula { get; } = new(
        @"\frac{x}{1 + e^{-x}}",
        @"\sigma(x)\left(1 + x\,\sigma(-x)\right)");

    /// <inheritdoc/>
    public override Interval Range => new(-0.27846454276107380, double.PositiveInfinity, IncludesMinimum: true);

    /// <inheritdoc/>
    public override T Value<T>(T x) => Wide.Apply(x, F);

    /// <inheritdoc/>
    public override T Derivative<T>(T x) => Wide.Apply(x, D);

    private static double F(double x) => x < -800 ? -0.0 : x / (1 + Math.Exp(-x));

    private static double D(double x) => x < -800 ? 0 : x > 800 ? 1 : Slope(x, Math.Exp(-Math.Abs(x)));

    private static double Slope(double x, double e) => ((x < 0 ? e : 1) + x * e / (1 + e)) / (1 + e);
}
