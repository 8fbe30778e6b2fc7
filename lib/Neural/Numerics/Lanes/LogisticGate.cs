using System.Runtime.CompilerServices;

namespace Neural.Numerics.Lanes;

/// <summary>σ(z) as numerator / denominator · 2ⁿ, from e = e^(−|z|): e/(1 + e) where z is negative, else 1/(1 + e), so
/// that neither tail cancels, and a factor may be applied before the left one underflows.</summary>
internal readonly struct LogisticGate<V> where V : struct, ILanes<V>
{
    private readonly V _isNegative;
    private readonly V _exponent;
    private readonly Extended<V> _e;
    private readonly Extended<V> _numerator;
    private readonly Extended<V> _denominator;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LogisticGate(Extended<V> z)
    {
        _isNegative = z.High < 0;
        var exponential = Exponential<V>.Of(Extended<V>.Where(_isNegative, z, -z));
        _e = exponential.Value;
        _numerator = Extended<V>.Where(_isNegative, exponential.Mantissa, 1);
        _denominator = 1 + _e;
        _exponent = V.Where(_isNegative, exponential.Exponent, 0);
    }

    /// <summary>x σ(z).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Times(V x) => V.CopySign(V.Scale((x * (_numerator / _denominator)).Rounded, _exponent), x);

    /// <summary>σ(z)(1 + y σ(−z)), the derivative of x σ(z) for y = x z′.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Slope(Extended<V> y)
    {
        var sum = _denominator + y * Extended<V>.Where(_isNegative, 1, _e);
        return V.Scale((_numerator * sum / (_denominator * _denominator)).Rounded, _exponent);
    }
}
