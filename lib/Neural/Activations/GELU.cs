using Neural.Numerics;

namespace Neural.Activations;

/// <summary>The Gaussian error linear unit, f(x) = x Φ(x), where Φ is the standard normal distribution function.</summary>
/// <remarks>
/// <para>f′(x) = Φ(x) + x φ(x), where φ is the density; its largest value is 1.128904…, at √2. Range [−0.16997…, ∞),
/// whose minimum is at −0.7518. −0 stays −0. This is the exact form, through erfc: the left tail keeps all its digits.</para>
/// <para>Used in transformers (BERT, GPT).</para>
/// <para>D. Hendrycks and K. Gimpel, "Gaussian error linear units (GELUs)", 2016.</para>
/// </remarks>
/// <seealso cref="GELUTanh"/>
/// <seealso cref="SiLU"/>
public sealed record GELU : Activation
{
    /// <inheritdoc/>
    public override string Name => "GELU";

    /// <inheritdoc/>
    public override Formula Formula { get; } = new(
        @"\frac{x}{2}\left(1 + \operatorname{erf}\frac{x}{\sqrt2}\right)",
        @"\Phi(x) + x\,\varphi(x)");

    /// <inheritdoc/>
    public override Interval Range => new(-0.16997120747990369, double.PositiveInfinity, IncludesMinimum: true);

    /// <inheritdoc/>
    public override T Value<T>(T x) => Wide.Apply(x, F);

    /// <inheritdoc/>
    public override T Derivative<T>(T x) => Wide.Apply(x, D);

    private static double F(double x) => x < -40 ? -0.0 : x * NormalDistribution(x);

    private static double D(double x) => double.IsInfinity(x) ? NormalDistribution(x) : NormalDistribution(x) + x * NormalDensity(x);

    private static double NormalDistribution(double x) => SpecialFunctions.Erfc(-x / Math.Sqrt(2)) / 2;

    private static double NormalDensity(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
}
