using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>The rectified linear unit, f(x) = max(x, 0).</summary>
/// <remarks>
/// <para>f′(x) = 1 if x &gt; 0, else 0; at the kink f′(0) = 0, as in PyTorch and JAX. Range [0, ∞); ReLU(−0) = 0.</para>
/// <para>The usual hidden activation. A unit whose input is negative for every example has no gradient and cannot
/// recover: it is dead.</para>
/// <para>K. Fukushima, "Visual feature extraction by a multilayered network of analog threshold elements", 1969,
/// doi:10.1109/TSSC.1969.300225; V. Nair and G. Hinton, "Rectified linear units improve restricted Boltzmann machines", ICML
/// 2010, icml.cc/Conferences/2010/papers/432.pdf.</para>
/// </remarks>
/// <seealso cref="LeakyReLU"/>
/// <seealso cref="ELU"/>
/// <seealso cref="GELU"/>
public sealed record ReLU : ElementwiseActivation
{
    /// <summary>Creates the function.</summary>
    public ReLU()
        : base(ElementwiseKernel.Of(default(Lanewise)))
    {
    }

    /// <inheritdoc/>
    public override string Name => "ReLU";

    /// <inheritdoc/>
    public override Formula Formula => new(
        @"\max(x, 0)",
        @"\begin{cases} 1 & x > 0 \\ 0 & x \le 0 \end{cases}");

    /// <inheritdoc/>
    public override Interval Range => new(0, double.PositiveInfinity, IncludesMinimum: true);

    /// <inheritdoc/>
    public override IReadOnlyList<double> Kinks => [0];

    private readonly struct Lanewise : IElementwise
    {
        public static bool InOwnPrecision => true;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V> => V.Where(x <= 0, 0, x);

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V> => V.Where(x > 0, 1, V.Where(x <= 0, 0, x));
    }
}
