namespace Neural.Activations;

/// <summary>A ReLU that stops at 6, f(x) = min(max(x, 0), 6).</summary>
/// <remarks>
/// <para>f′(x) = 1 for 0 &lt; x &lt; 6, else 0, which is also its value at the kinks 0 and 6. Range [0, 6].</para>
/// <para>Used in networks for small devices: a bounded output needs few bits.</para>
/// <para>A. Krizhevsky, "Convolutional deep belief networks on CIFAR-10", 2010.</para>
/// </remarks>
/// <seealso cref="ReLU"/>
/// <seealso cref="HardSwish"/>
public sealed record ReLU6 : Activation
{
    /// <inheritdoc/>
    public override string Name => "ReLU6";

    /// <inheritdoc/>
    public override Formula Formula { get; } = new(
        @"\min(\max(x, 0), 6)",
        @"\begin{cases} 1 & 0 < x < 6 \\ 0 & \text{otherwise} \end{cases}");

    /// <inheritdoc/>
    public override Interval Range => new(0, 6, true, true);

    /// <inheritdoc/>
    public override IReadOnlyList<double> Kinks => [0, 6];

    /// <inheritdoc/>
    public override T Value<T>(T x) => x <= T.Zero ? T.Zero : T.Min(x, T.CreateChecked(6));

    /// <inheritdoc/>
    public override T Derivative<T>(T x) =>
        T.IsNaN(x) ? x : x > T.Zero && x < T.CreateChecked(6) ? T.One : T.Zero;
}
