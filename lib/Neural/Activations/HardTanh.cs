using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>A tanh of three straight lines, f(x) = min(max(x, −1), 1).</summary>
/// <remarks>
/// <para>f′(x) = 1 for −1 &lt; x &lt; 1, else 0, which is also its value at the kinks ±1. Range [−1, 1]; −0 stays −0.</para>
/// <para>Used where tanh is too dear, and in quantised and binary networks.</para>
/// <para>R. Collobert, "Large scale machine learning", thesis, 2004,
/// ronan.collobert.com/pub/matos/2004_phdthesis_lip6.pdf.</para>
/// </remarks>
/// <seealso cref="Tanh"/>
/// <seealso cref="ReLU6"/>
public sealed record HardTanh : ElementwiseActivation
{
    /// <summary>Creates the function.</summary>
    public HardTanh()
        : base(ElementwiseKernel.Of(default(Lanewise)))
    {
    }

    /// <inheritdoc/>
    public override string Name => "Hard tanh";

    /// <inheritdoc/>
    public override Formula Formula => new(
        @"\min(\max(x, -1), 1)",
        @"\begin{cases} 1 & |x| < 1 \\ 0 & |x| \ge 1 \end{cases}");

    /// <inheritdoc/>
    public override Interval Range => new(-1, 1, true, true);

    /// <inheritdoc/>
    public override IReadOnlyList<double> Kinks => [-1, 1];

    private readonly struct Lanewise : IElementwise
    {
        public static bool InOwnPrecision => true;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V> => V.Max(-1, V.Min(1, x));

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V> =>
            V.Where(V.Abs(x) < 1, 1, V.Where(V.Abs(x) >= 1, 0, x));
    }
}
