namespace Neural.Activations;

/// <summary>The hyperbolic tangent, tanh(x) = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ) = 2σ(2x) − 1.</summary>
/// <remarks>
/// <para>tanh′(x) = 1 − tanh²(x) = 1 / cosh²(x), at most 1, at 0. Range (−1, 1); odd, and −0 stays −0. Computed from
/// e^(−2|x|), so that neither the quotient overflows nor the tail of the derivative cancels.</para>
/// <para>Used inside recurrent networks and as a bounded output that is centred on zero.</para>
/// <para>Y. LeCun, L. Bottou, G. Orr and K.-R. Müller, "Efficient BackProp", 1998.</para>
/// </remarks>
/// <seealso cref="Sigmoid"/>
/// <seealso cref="HardTanh"/>
/// <seealso cref="Softsign"/>
public sealed record Tanh : Activation
{
    /// <inheritdoc/>
    public override string Name => "Tanh";

    /// <inheritdoc/>
    public override Formula Formula { get; } = new(
        @"\frac{e^{x} - e^{-x}}{e^{x} + e^{-x}}",
        @"1 - \tanh^2(x)");

    /// <inheritdoc/>
    public override Interval Range => new(-1, 1);

    /// <inheritdoc/>
    public override T Value<T>(T x) => Wide.Apply(x, F);

    /// <inheritdoc/>
    public override T Derivative<T>(T x) => Wide.Apply(x, D);

    private static double F(double x) => Math.Tanh(x);

    private static double D(double x) => 4 * Math.Exp(-2 * Math.Abs(x)) / Square(1 + Math.Exp(-2 * Math.Abs(x)));

    private static double Square(double x) => x * x;
}
