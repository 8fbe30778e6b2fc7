namespace Neural.Activations;

/// <summary>A GELU by one sigmoid, f(x) = x σ(1.702x).</summary>
/// <remarks>
/// <para>f′(x) = σ(z)(1 + z σ(−z)), z = 1.702x. Range [−0.16361…, ∞), whose minimum is at −0.75115…; it is off GELU by
/// at most 0.0203. −0 stays −0.</para>
/// <para>Used in CLIP; D. Hendrycks and K. Gimpel, "Gaussian error linear units (GELUs)", 2016, arXiv:1606.08415, section
/// 2.</para>
/// </remarks>
/// <seealso cref="GELU"/>
/// <seealso cref="Swish"/>
public sealed record QuickGELU : ElementwiseActivation
{
    private const double Slope = 1.702;

    /// <summary>Creates the function.</summary>
    public QuickGELU()
        : base(Swish.Kernel(Slope))
    {
    }

    /// <inheritdoc/>
    public override string Name => "Quick GELU";

    /// <inheritdoc/>
    public override Formula Formula => new(
        @"\frac{x}{1 + e^{-1.702\,x}}",
        @"\sigma(z)\,(1 + z\,\sigma(-z)),\quad z = 1.702\,x");

    /// <inheritdoc/>
    public override Interval Range => new(-0.2784645427610738 / Slope, double.PositiveInfinity, IncludesMinimum: true);
}
