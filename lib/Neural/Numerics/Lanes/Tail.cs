using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes.Polynomials;

namespace Neural.Numerics.Lanes;

/// <summary>T(a), a function of a ≥ 0 that falls to 0, in lanes of float: from a table and, beyond its split, times an
/// exponential.</summary>
/// <remarks>Up to the split, T may be as flat as it likes, and the table follows it; beyond, it falls faster than an
/// argument's last digit makes the exponential waver. What is below the smallest normal number is rounded once.</remarks>
internal readonly struct Tail<V, TTable> where V : struct, ILanes<V> where TTable : struct, ITailTable
{
    /// <summary>Where e⁻ᵃ, even times a, has long underflowed.</summary>
    private const double FarthestOfExponential = 110;

    /// <summary>Where e^(−a²/2), even times a, has long underflowed.</summary>
    private const double FarthestOfGaussian = 14.9;

    private readonly V _isNear;
    private readonly Piecewise<V, TTable> _table;
    private readonly ShortExponential<V> _power;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Tail(V isNear, Piecewise<V, TTable> table, ShortExponential<V> power)
    {
        _isNear = isNear;
        _table = table;
        _power = power;
    }

    /// <summary>One that falls as e^(−rate·a).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tail<V, TTable> Exponential(V a, double rate = 1)
    {
        var near = V.Min(FarthestOfExponential / rate, a);
        var place = V.Min(15.9 * TTable.Offset, near + TTable.Offset);
        var isNear = a < TTable.Split;
        return new(isNear, new(near, place), new(near, 0, -rate, isNear));
    }

    /// <summary>One that falls as e^(−a²/2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tail<V, TTable> Gaussian(V a)
    {
        var near = V.Min(FarthestOfGaussian, a);
        var square = near * near;
        var rest = V.ProductRest(near, near, square);
        var isNear = a < TTable.Split;
        return new(isNear, new(near, near + TTable.Offset), new(square, rest, -0.5, isNear));
    }

    /// <summary>T(a).</summary>
    public V Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _power.Times(_table.Constant, _table.Rise);
    }

    /// <summary>What rises from 0 to 1 with T as either end: T(−x) where x is negative, else 1 − T(x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Rising(V x)
    {
        var value = Value;
        return V.Where(x < 0, value, 1 - value);
    }

    /// <summary>y + T(a), rounded hardly more than once also where they are alike.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Plus(V y) => V.Where(_isNear, _table.Constant + (y + _table.Rise), y + Value);
}
