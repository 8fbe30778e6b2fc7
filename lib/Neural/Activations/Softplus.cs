using Neural.Numerics;

namespace Neural.Activations;

/// <summary>A smooth ReLU, f(x) = ln(1 + eˣ).</summary>
/// <remarks>
/// <para>f′(x) = σ(x). Range (0, ∞). Computed as max(x, 0) + ln(1 + e^(−|x|)), which neither overflows nor loses the
/// left tail.</para>
/// <para>Used where an output must be positive, such as a variance.</para>
/// <para>C. Dugas, Y. Bengio, F. Bélisle, C. Nadeau and R. Garcia, "Incorporating second-order functional knowledge for
/// better option pricing", 2001.</para>
/// </remarks>
/// <seealso cref="ReLU"/>
/// <seealso cref="Mish"/>
public sealed record Softplus : Activation
{
    /// <inheritdoc/>
    public override string Name => "Softplus";

    /// <inheritdoc/>
    public override Formula Formula { get; } = new(
        @"\ln(1 + e^{x})",
        @"\frac{1}{1 + e^{-x}}");

    /// <inheritdoc/>
    public override Interval Range => new(0, double.PositiveInfinity);

    /// <inheritdoc/>
    public override T Value<T>(T x) => Wide.Apply(x, F);

    /// <inheritdoc/>
    public override T Derivative<T>(T x) => Wide.Apply(x, D);

    private static double F(double x) => Math.Max(x, 0) + SpecialFunctions.Log1P(Math.Exp(-Math.Abs(x)));

    private static double D(double x) => 1 / (1 + Math.Exp(-x));
}
