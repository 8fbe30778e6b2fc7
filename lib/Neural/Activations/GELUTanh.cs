namespace Neural.Activations;

/// <summary>The approximation of <see cref="GELU"/> by tanh, f(x) = x/2 · (1 + tanh(√(2/π)(x + 0.044715x³))).</summary>
/// <remarks>
/// <para>With u(x) = √(2/π)(x + 0.044715x³), f(x) = x σ(2u) and f′(x) = σ(2u) + 2x u′(x) σ(2u) σ(−2u). Range
/// [−0.17004…, ∞), whose minimum is at −0.7525. −0 stays −0. It differs from the exact form by at most 0.00047.</para>
/// <para>Used by models that were trained with it, such as GPT-2, for which erf was slow.</para>
/// <para>D. Hendrycks and K. Gimpel, "Gaussian error linear units (GELUs)", 2016.</para>
/// </remarks>
/// <seealso cref="GELU"/>
public sealed record GELUTanh : Activation
{
    /// <inheritdoc/>
    public override string Name => "GELU (tanh)";

    /// <inheritdoc/>
    public override Formula Formula { get; } = new(
        @"\frac{x}{2}\left(1 + \tanh u\right),\quad u = \sqrt{\tfrac{2}{\pi}}\left(x + 0.044715\,x^3\right)",
        @"\frac{1 + \tanh u}{2} + \frac{x}{2}\left(1 - \tanh^2 u\right)\sqrt{\tfrac{2}{\pi}}\left(1 + 0.134145\,x^2\right)");

    /// <inheritdoc/>
    public override Interval Range => new(-0.17004075057125412, double.PositiveInfinity, IncludesMinimum: true);

    /// <inheritdoc/>
    public override T Value<T>(T x) => Wide.Apply(x, F);

    /// <inheritdoc/>
    public override T Derivative<T>(T x) => Wide.Apply(x, D);

    private static double F(double x) => x < -30 ? -0.0 : x / (1 + Math.Exp(-2 * U(x)));

    private static double D(double x) => x < -30 ? 0 : x > 30 ? 1 : Slope(x, Math.Exp(-2 * Math.Abs(U(x))));

    private static double U(double x) => Math.Sqrt(2 / Math.PI) * x * (1 + 0.044715 * x * x);

    private static double Slope(double x, double e)
    {
        var slope = 2 * Math.Sqrt(2 / Math.PI) * (1 + 3 * 0.044715 * x * x);
        return ((x < 0 ? e : 1) + x * slope * e / (1 + e)) / (1 + e);
    }
}
