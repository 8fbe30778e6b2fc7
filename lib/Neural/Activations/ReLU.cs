namespace Neural.Activations;

/// <summary>The rectified linear unit, f(x) = max(x, 0).</summary>
/// <remarks>
/// <para>f′(x) = 1 if x &gt; 0, else 0; at the kink f′(0) = 0, as in PyTorch and JAX. Range [0, ∞); ReLU(−0) = 0.</para>
/// <para>The usual hidden activation. A unit whose input is negative for every example has no gradient and cannot
/// recover: it is dead.</para>
/// <para>K. Fukushima, "Visual feature extraction by a multilayered network of analog threshold elements", 1969;
/// V. Nair and G. Hinton, "Rectified linear units improve restricted Boltzmann machines", 2010.</para>
/// </remarks>
/// <seealso cref="LeakyReLU"/>
/// <seealso cref="ELU"/>
/// <seealso cref="GELU"/>
public sealed record ReLU : Activation
{
    /// <inheritdoc/>
    public override string Name => "ReLU";

    /// <inheritdoc/>
    public override Formula Formula { get; } = new(
        @"\max(x, 0)",
        @"\begin{cases} 1 & x > 0 \\ 0 & x \le 0 \end{cases}");

    /// <inheritdoc/>
    public override Interval Range => new(0, double.PositiveInfinity, IncludesMinimum: true);

    /// <inheritdoc/>
    public override IReadOnlyList<double> Kinks => [0];

    /// <inheritdoc/>
    public override T Value<T>(T x) => x <= T.Zero ? T.Zero : x;

    /// <inheritdoc/>
    public override T Derivative<T>(T x) => T.IsNaN(x) ? x : x > T.Zero ? T.One : T.Zero;
}
