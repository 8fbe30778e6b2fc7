using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes.Polynomials;

namespace Neural.Numerics.Lanes;

/// <summary>What GELU and its derivative are made of in lanes of float: e^(−a²/2) and tables, for a ≥ 0.</summary>
/// <remarks>a² is carried with its rounding error, which the exponential would magnify.</remarks>
internal readonly struct PlainGaussian<V> where V : struct, ILanes<V>
{
    /// <summary>Where e^(−a²/2), even times a, has long underflowed.</summary>
    private const double Farthest = 14.75;

    private readonly V _near;
    private readonly PlainExponential<V> _power;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PlainGaussian(V a)
    {
        _near = V.Min(Farthest, a);
        var half = -0.5 * _near;
        var square = half * _near;
        _power = PlainExponential<V>.FallingBounded(square, V.ProductRest(half, _near, square));
    }

    /// <summary>a Φ(−a).</summary>
    public V Tail
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Times<GELUTail>();
    }

    /// <summary>Φ(−a) − a φ(a).</summary>
    public V Slope
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Times<GELUSlopeTail>();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private V Times<TTable>() where TTable : struct, ITable
    {
        var table = new Piecewise<V, TTable>(_near);
        return _power.Times(table.Constant, table.Rise) * PlainExponential<V>.Unit();
    }
}
