using System.Runtime.CompilerServices;

namespace Neural.Numerics.Lanes;

/// <summary>T(a) = σ(−a)(1 − a σ(a)) for a ≥ 0, the derivative of z σ(z) at −a, in the lanes' own precision.</summary>
/// <remarks>With e = e⁻ᵃ it is e (1 + e − a)/(1 + e)². About the root a₀ = 1 + e^(−a₀) the second factor would cancel: with
/// d = a₀ − a it is d + e^(−a₀)(eᵈ − 1), a sum of one sign, from the same exponential as e. What sums and products lose is made
/// good in the quotient.</remarks>
internal readonly struct PlainSiLUSlope<V> where V : struct, ILanes<V>
{
    /// <summary>a₀ in both precisions, and what these miss.</summary>
    private const double Root = 1.2784645557403564, RootRest = -1.297928265020314e-08;
    private const double RootOfDouble = 1.2784645427610737, RestOfDouble = 1.0946994183093437e-16;

    /// <summary>e^(−a₀) = a₀ − 1.</summary>
    private const double PowerAtRoot = Root - 1, PowerAtRootOfDouble = 0.2784645427610738;

    private readonly V _value;

    /// <param name="a">The nearest lanes to a.</param>
    /// <param name="rest">What they miss.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PlainSiLUSlope(V a, V rest)
    {
        V root = Plain.Of<V>(Root, RootOfDouble);
        var distance = root + -(Extended<V>)V.Min(PlainLogistic<V>.Farthest(), a);
        var lost = distance.Low + (Plain.Of<V>(RootRest, RestOfDouble) - rest);
        var power = PlainExponential<V>.Falling(distance.High, lost);
        var unscaled = power.Scaled(PlainExponential<V>.Unit());

        V c = Plain.Of<V>(PowerAtRoot, PowerAtRootOfDouble), cRest = Plain.Of<V>(RootRest, 0);
        var rise = V.MultiplyAdd(c, unscaled.Minus1, V.MultiplyAdd(cRest, unscaled.Minus1, lost));
        var e = power.Mantissa(c, cRest);
        var numerator = e * Extended<V>.OrderedSum(distance.High, rise);
        var onePlusE = Extended<V>.OrderedSum(1, e.High * unscaled.Power);
        _value = (numerator / (onePlusE * onePlusE)).Rounded * power.Power * PlainExponential<V>.Unit();
    }

    /// <summary>What rises from 0: T(−x) where x is negative, else 1 − T(x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Rising(V x) => V.Where(x < 0, _value, 1 - _value);
}
