using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes.Polynomials;

namespace Neural.Numerics.Lanes;

/// <summary>What GELU and its derivative are made of in lanes of float: e^(−a²/2) and a polynomial in (a − 1.75)/(a + 2.5), for
/// a ≥ 0.</summary>
/// <remarks>a² is carried with its rounding error, which the exponential would magnify.</remarks>
internal readonly struct PlainGaussian<V> where V : struct, ILanes<V>
{
    /// <summary>Where e^(−a²/2), even times a, has long underflowed.</summary>
    private const double Farthest = 14.9;

    /// <summary>Of the polynomials' argument, which is small, and so most precise, about the middle.</summary>
    private const double Middle = 1.75, Width = 2.5;

    private readonly V _near;
    private readonly V _ratio;
    private readonly PlainExponential<V> _power;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PlainGaussian(V a)
    {
        _near = V.Min(Farthest, a);
        var half = -0.5 * _near;
        var square = half * _near;
        _power = PlainExponential<V>.Falling(square, V.ProductRest(half, _near, square));
        _ratio = (_near - Middle) / (_near + Width);
    }

    /// <summary>a Φ(−a) for a from 0.75.</summary>
    public V Tail
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _power.Times(GELUTail.Constant, GELUTail.Rise(_ratio)) * PlainExponential<V>.Unit();
    }

    /// <summary>Φ(−a) − a φ(a).</summary>
    public V Slope
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var distance = GELUSlopeTail.Root - _near;
            // Of what is lost the part that counts, and the rest of the root.
            var rest = GELUSlopeTail.Root - (distance + _near) + GELUSlopeTail.Rest;
            var rise = GELUSlopeTail.Rise(_ratio);
            var factor = distance * GELUSlopeTail.Constant;
            var lost = V.MultiplyAdd(
                rest, GELUSlopeTail.Constant + rise, V.ProductRest(distance, GELUSlopeTail.Constant, factor));
            return _power.Times(factor, V.MultiplyAdd(distance, rise, lost)) * PlainExponential<V>.Unit();
        }
    }
}
