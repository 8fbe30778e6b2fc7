using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>A SiLU of straight lines and a parabola, f(x) = x · min(max(x + 3, 0), 6) / 6.</summary>
/// <remarks>
/// <para>f′(x) = x/3 + 1/2 for −3 &lt; x &lt; 3, 0 below and 1 above; at the kinks f′(−3) = 0 and f′(3) = 1. Range
/// [−3/8, ∞), whose minimum is at −1.5. −0 stays −0.</para>
/// <para>Used in networks for small devices (MobileNetV3).</para>
/// <para>A. Howard et al., "Searching for MobileNetV3", ICCV 2019, arXiv:1905.02244.</para>
/// </remarks>
/// <seealso cref="SiLU"/>
/// <seealso cref="HardSigmoid"/>
public sealed record HardSwish : ElementwiseActivation
{
    /// <summary>Creates the function.</summary>
    public HardSwish()
        : base(ElementwiseKernel.Of(default(Lanewise)))
    {
    }

    /// <inheritdoc/>
    public override string Name => "Hard swish";

    /// <inheritdoc/>
    public override Formula Formula => new(
        @"\frac{x}{6}\min(\max(x + 3, 0), 6)",
        @"\begin{cases} 0 & x \le -3 \\ \tfrac{x}{3} + \tfrac12 & |x| < 3 \\ 1 & x \ge 3 \end{cases}");

    /// <inheritdoc/>
    public override Interval Range => new(-0.375, double.PositiveInfinity, IncludesMinimum: true);

    /// <inheritdoc/>
    public override IReadOnlyList<double> Kinks => [-3, 3];

    private readonly struct Lanewise : IElementwise
    {
        public static bool InOwnPrecision => true;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V>
        {
            var near = V.Max(-3, x);
            var sum = 3 + near;
            // Of −0 it is +0, and so the product −0.
            var rest = near + (3 - sum);
            return V.Where(x >= 3, x, V.MultiplyAddOnce(near, sum, near * rest) * (1 / 6.0));
        }

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V> =>
            V.Where(x <= -3, 0, V.Where(x >= 3, 1, (x + 1.5) * (1 / 3.0)));
    }
}
