using System.Runtime.CompilerServices;

namespace Neural.Numerics.Lanes;

/// <summary>σ(z) as numerator / denominator · 2ⁿ, such that neither tail cancels and a factor may be applied before the
/// left one underflows.</summary>
/// <remarks>From e = e^(−|z|), σ(z) is e/(1 + e) where z is negative, else 1/(1 + e). For results of float, lanes of double
/// hold e^(−z) itself wherever that matters, and 1/(1 + e^(−z)) will do.</remarks>
internal readonly struct LogisticGate<V> where V : struct, ILanes<V>
{
    /// <summary>Where σ(z), even times z, has long underflowed in float.</summary>
    private const double LowestOfFloat = -150;

    private readonly V _isNegative;
    private readonly V _exponent;
    private readonly Extended<V> _e;
    private readonly Extended<V> _numerator;
    private readonly Extended<V> _denominator;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LogisticGate(V z)
        : this(z < 0, Exponential<V>.Of(Exponent(z)))
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LogisticGate(Extended<V> z)
        : this(z.High < 0, default(V) is IDoubleForFloat
            ? Exponential<V>.Of(Exponent(z.High))
            : Exponential<V>.Of(Extended<V>.Where(z.High < 0, z, -z)))
    {
    }

    /// <summary>From e^(−|z|), or for results of float e^(−z).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private LogisticGate(V isNegative, Exponential<V> exponential)
    {
        _e = exponential.Value;
        _denominator = Extended<V>.OrderedSum(1, _e);
        _numerator = 1;
        if (default(V) is IDoubleForFloat)
            return;
        _isNegative = isNegative;
        _numerator = Extended<V>.Where(isNegative, exponential.Mantissa, 1);
        _exponent = V.Where(isNegative, exponential.Exponent, 0);
    }

    /// <summary>For <see cref="Slope"/>, near whose zeros digits cancel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LogisticGate<V> ForSlope(Extended<V> z) => default(V) is IDoubleForFloat
        ? new(default, Exponential<V>.PreciselyOf(Exponent(z.High)))
        : new(z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Exponent(V z) => default(V) is IDoubleForFloat ? -V.Max(LowestOfFloat, z) : -V.Abs(z);

    /// <summary>σ(z).</summary>
    public V Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_numerator / _denominator).RoundedTimesPowerOf2(_exponent);
    }

    /// <summary>σ′(z) = σ(z) σ(−z).</summary>
    public V Derivative
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_e / (_denominator * _denominator)).Rounded;
    }

    /// <summary>x σ(z).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Times(V x) => default(V) is IDoubleForFloat
        ? x / _denominator.High
        : V.CopySign((x * (_numerator / _denominator)).RoundedTimesPowerOf2(_exponent), x);

    /// <summary>σ(z)(1 + y σ(−z)), the derivative of x σ(z) for y = x z′.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Slope(Extended<V> y)
    {
        if (default(V) is IDoubleForFloat)
            return V.MultiplyAdd(y.High, _e.High, _denominator.High) / (_denominator.High * _denominator.High);
        var sum = _denominator + y * Extended<V>.Where(_isNegative, 1, _e);
        return (_numerator * sum / (_denominator * _denominator)).RoundedTimesPowerOf2(_exponent);
    }
}
