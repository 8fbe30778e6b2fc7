namespace Neural.Activations;

/// <summary>A tanh of three straight lines, f(x) = min(max(x, −1), 1).</summary>
/// <remarks>
/// <para>f′(x) = 1 for −1 &lt; x &lt; 1, else 0, which is also its value at the kinks ±1. Range [−1, 1]; −0 stays −0.</para>
/// <para>Used where tanh is too dear, and in quantised and binary networks.</para>
/// <para>R. Collobert, "Large scale machine learning", thesis, 2004.</para>
/// </remarks>
/// <seealso cref="Tanh"/>
/// <seealso cref="ReLU6"/>
public sealed record HardTanh : Activation
{
    /// <inheritdoc/>
    public override string Name => "Hard tanh";

    /// <inheritdoc/>
    public override Formula Formula { get; } = new(
        @"\min(\max(x, -1), 1)",
        @"\begin{cases} 1 & |x| < 1 \\ 0 & |x| \ge 1 \end{cases}");

    /// <inheritdoc/>
    public override Interval Range => new(-1, 1, true, true);

    /// <inheritdoc/>
    public override IReadOnlyList<double> Kinks => [-1, 1];

    /// <inheritdoc/>
    public override T Value<T>(T x) => x < T.NegativeOne ? T.NegativeOne : x > T.One ? T.One : x;

    /// <inheritdoc/>
    public override T Derivative<T>(T x) => T.IsNaN(x) ? x : T.Abs(x) < T.One ? T.One : T.Zero;
}
