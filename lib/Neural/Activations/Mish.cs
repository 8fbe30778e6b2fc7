namespace Neural.Activations;

/// <summary>f(x) = x tanh(ln(1 + eˣ)).</summary>
/// <remarks>
/// <para>tanh(ln(1 + eˣ)) = ((1 + eˣ)² − 1) / ((1 + eˣ)² + 1), which with e = eˣ is e(e + 2) / (e(e + 2) + 2) and needs
/// one exponential, no logarithm and no subtraction. The largest f′ is 1.088498…. Range [−0.30884…, ∞), whose
/// minimum is at −1.1924. −0 stays −0.</para>
/// <para>Used in object detectors (YOLOv4).</para>
/// <para>D. Misra, "Mish: a self regularized non-monotonic activation function", 2019.</para>
/// </remarks>
/// <seealso cref="SiLU"/>
/// <seealso cref="Softplus"/>
public sealed record Mish : Activation
{
    /// <inheritdoc/>
    public override string Name => "Mish";

    /// <inheritdoc/>
    public override Formula Formula { get; } = new(
        @"x \tanh\left(\ln(1 + e^{x})\right)",
        @"\frac{e^{x}\,\left(4(x + 1) + 4e^{2x} + e^{3x} + e^{x}(4x + 6)\right)}{\left(2e^{x} + e^{2x} + 2\right)^2}");

    /// <inheritdoc/>
    public override Interval Range => new(-0.30884341301725043, double.PositiveInfinity, IncludesMinimum: true);

    /// <inheritdoc/>
    public override T Value<T>(T x) => Wide.Apply(x, F);

    /// <inheritdoc/>
    public override T Derivative<T>(T x) => Wide.Apply(x, D);

    private static double F(double x) => x < -800 ? -0.0 : x > 40 ? x : x * Gate(Math.Exp(x));

    private static double D(double x) => x < -800 ? 0 : x > 40 ? 1 : Slope(x, Math.Exp(x));

    private static double Gate(double e) => e * (e + 2) / (e * (e + 2) + 2);

    private static double Slope(double x, double e)
    {
        var denominator = e * (e + 2) + 2;
        return e * (4 * (x + 1) + e * (4 * x + 6 + e * (4 + e))) / denominator / denominator;
    }
}
