using Neural.Numerics;

namespace Neural.Activations;

/// <summary>The self-normalising exponential linear unit, f(x) = λx if x &gt; 0, else λα(eˣ − 1).</summary>
/// <remarks>
/// <para>f′(x) = λ if x &gt; 0, else λαeˣ; at the kink f′(0) = λα. Range (−λα, ∞) = (−1.758…, ∞); −0 stays −0.</para>
/// <para>λ = <see cref="Scale"/> and α = <see cref="Alpha"/> are chosen so that inputs of mean 0 and variance 1 keep them
/// from layer to layer, with LeCun initialisation and without normalisation layers.</para>
/// <para>G. Klambauer, T. Unterthiner, A. Mayr and S. Hochreiter, "Self-normalizing neural networks", 2017.</para>
/// </remarks>
/// <seealso cref="ELU"/>
public sealed record SELU : Activation
{
    /// <summary>α = −√(2/π) / (e^½ erfc(1/√2) − 1).</summary>
    public const double Alpha = 1.6732632423543772848170429916717;

    /// <summary>λ, the slope for positive arguments.</summary>
    public const double Scale = 1.0507009873554804934193349852946;

    /// <inheritdoc/>
    public override string Name => "SELU";

    /// <inheritdoc/>
    public override Formula Formula { get; } = new(
        @"\lambda \begin{cases} x & x > 0 \\ \alpha\,(e^{x} - 1) & x \le 0 \end{cases}",
        @"\lambda \begin{cases} 1 & x > 0 \\ \alpha\,e^{x} & x \le 0 \end{cases}");

    /// <inheritdoc/>
    public override Interval Range => new(-Scale * Alpha, double.PositiveInfinity);

    /// <inheritdoc/>
    public override IReadOnlyList<double> Kinks => [0];

    /// <inheritdoc/>
    public override T Value<T>(T x) => Wide.Apply(x, F);

    /// <inheritdoc/>
    public override T Derivative<T>(T x) => Wide.Apply(x, D);

    private static double F(double x) => Scale * (x > 0 ? x : Alpha * SpecialFunctions.ExpM1(x));

    private static double D(double x) => Scale * (x > 0 ? 1 : Alpha * Math.Exp(x));
}
