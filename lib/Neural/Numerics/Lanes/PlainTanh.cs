using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes.Polynomials;

namespace Neural.Numerics.Lanes;

/// <summary>tanh(a) for a ≥ 0 in lanes of float, from a table.</summary>
internal static class PlainTanh
{
    /// <summary>Beyond, it is 1, and so is its square.</summary>
    public const double Farthest = 9.5;

    /// <param name="a">From 0 to <see cref="Farthest"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Piecewise<V, TanhTable> Of<V>(V a) where V : struct, ILanes<V> => new(a);
}
