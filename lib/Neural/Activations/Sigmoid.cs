namespace Neural.Activations;

/// <summary>The logistic function, σ(x) = 1 / (1 + e⁻ˣ).</summary>
/// <remarks>
/// <para>σ′(x) = σ(x) σ(−x), at most 1/4, at 0. Range (0, 1). The form σ(1 − σ) loses every digit of the right tail,
/// from x = 37 in double and 17 in float; here both tails are exact.</para>
/// <para>Used for binary outputs and for the gates of recurrent networks; as a hidden activation it saturates and is
/// not centred on zero.</para>
/// <para>P.-F. Verhulst, "Recherches mathématiques sur la loi d'accroissement de la population", 1845;
/// D. Rumelhart, G. Hinton and R. Williams, "Learning representations by back-propagating errors", 1986.</para>
/// </remarks>
/// <seealso cref="Tanh"/>
/// <seealso cref="HardSigmoid"/>
public sealed record Sigmoid : Activation
{
    /// <inheritdoc/>
    public override string Name => "Sigmoid";

    /// <inheritdoc/>
    public override Formula Formula { get; } = new(
        @"\frac{1}{1 + e^{-x}}",
        @"\sigma(x)\,\sigma(-x)");

    /// <inheritdoc/>
    public override Interval Range => new(0, 1);

    /// <inheritdoc/>
    public override T Value<T>(T x) => Wide.Apply(x, F);

    /// <inheritdoc/>
    public override T Derivative<T>(T x) => Wide.Apply(x, D);

    private static double F(double x) => 1 / (1 + Math.Exp(-x));

    private static double D(double x) => Math.Exp(-Math.Abs(x)) / Square(1 + Math.Exp(-Math.Abs(x)));

    private static double Square(double x) => x * x;
}
