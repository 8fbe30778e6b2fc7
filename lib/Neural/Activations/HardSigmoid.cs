using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>A sigmoid of three straight lines, f(x) = min(max(x/6 + 1/2, 0), 1).</summary>
/// <remarks>
/// <para>f′(x) = 1/6 for −3 &lt; x &lt; 3, else 0, which is also its value at the kinks ±3. Range [0, 1].</para>
/// <para>Used in networks for small devices, where an exponential is too dear.</para>
/// <para>M. Courbariaux, Y. Bengio and J.-P. David, "BinaryConnect", NIPS 2015, arXiv:1511.00363 (with slope 1/2); A. Howard
/// et al., "Searching for MobileNetV3", ICCV 2019, arXiv:1905.02244 (this form).</para>
/// </remarks>
/// <seealso cref="Sigmoid"/>
/// <seealso cref="HardSwish"/>
public sealed record HardSigmoid : ElementwiseActivation
{
    /// <summary>Creates the function.</summary>
    public HardSigmoid()
        : base(ElementwiseKernel.Of(default(Lanewise)))
    {
    }

    /// <inheritdoc/>
    public override string Name => "Hard sigmoid";

    /// <inheritdoc/>
    public override Formula Formula => new(
        @"\min\left(\max\left(\tfrac{x}{6} + \tfrac12,\, 0\right),\, 1\right)",
        @"\begin{cases} \tfrac16 & |x| < 3 \\ 0 & |x| \ge 3 \end{cases}");

    /// <inheritdoc/>
    public override Interval Range => new(0, 1, true, true);

    /// <inheritdoc/>
    public override IReadOnlyList<double> Kinks => [-3, 3];

    private readonly struct Lanewise : IElementwise
    {
        public static bool InOwnPrecision => true;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V> => V.Max(0, V.Min(6, x + 3)) * (1 / 6.0);

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V> =>
            V.Where(V.Abs(x) < 3, 1 / 6.0, V.Where(V.Abs(x) >= 3, 0, x));
    }
}
