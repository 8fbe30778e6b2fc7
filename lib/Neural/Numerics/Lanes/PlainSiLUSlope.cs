using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes.Polynomials;

namespace Neural.Numerics.Lanes;

/// <summary>T(a) = σ(−a)(1 − a σ(a)) for a ≥ 0, the derivative of z σ(z) at −a, in the lanes' own precision.</summary>
/// <remarks>In float from a table times e⁻ᵃ. In double, with e = e⁻ᵃ it is e (1 + e − a)/(1 + e)². About the root
/// a₀ = 1 + e^(−a₀) the second factor would cancel: with d = a₀ − a it is d + e^(−a₀)(eᵈ − 1), a sum of one sign, from the same
/// exponential as e. What sums and products lose is made good in the quotient.</remarks>
internal readonly struct PlainSiLUSlope<V> where V : struct, ILanes<V>
{
    /// <summary>a₀, and what it misses.</summary>
    private const double Root = 1.2784645427610737, RootRest = 1.0946994183093437e-16;

    /// <summary>e^(−a₀) = a₀ − 1.</summary>
    private const double PowerAtRoot = 0.2784645427610738;

    private readonly V _value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PlainSiLUSlope(V a)
    {
        a = V.Min(PlainLogistic<V>.Farthest(), a);
        if (default(V) is IFloatForFloat)
        {
            var table = Piecewise<V, SiLUSlopeTail>.Unbounded(a);
            _value = FromTable(table.Constant, table.Rise, PlainExponential<V>.FallingBounded(-a));
        }
        else
        {
            _value = FromRoot(a, 0);
        }
    }

    /// <param name="a">The nearest lanes to a.</param>
    /// <param name="rest">What they miss.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PlainSiLUSlope(V a, V rest)
    {
        a = V.Min(PlainLogistic<V>.Farthest(), a);
        if (default(V) is IFloatForFloat)
        {
            var table = Piecewise<V, SiLUSlopeTail>.Unbounded(a);
            _value = FromTable(table.Constant, table.RiseWith(rest), PlainExponential<V>.FallingBounded(-a, -rest));
        }
        else
        {
            _value = FromRoot(a, rest);
        }
    }

    /// <summary>What rises from 0: T(−x) where x is negative, else 1 − T(x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Rising(V x) => V.Where(x < 0, _value, 1 - _value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V FromTable(V constant, V rise, PlainExponential<V> power) =>
        power.Times(constant, rise) * PlainExponential<V>.Unit();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V FromRoot(V a, V rest)
    {
        var distance = Root + -(Extended<V>)a;
        var lost = distance.Low + (RootRest - rest);
        var power = PlainExponential<V>.FallingBounded(distance.High, lost);
        var unscaled = power.Scaled(PlainExponential<V>.Unit());

        var rise = V.MultiplyAdd(PowerAtRoot, unscaled.Minus1, lost);
        var e = power.Mantissa(PowerAtRoot, 0);
        var numerator = e * Extended<V>.OrderedSum(distance.High, rise);
        var onePlusE = Extended<V>.OrderedSum(1, e.High * unscaled.Power);
        return (numerator / (onePlusE * onePlusE)).Rounded * power.Power * PlainExponential<V>.Unit();
    }
}
