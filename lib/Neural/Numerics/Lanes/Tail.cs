using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes.Polynomials;

namespace Neural.Numerics.Lanes;

/// <summary>T(a), a function of a ≥ 0 that falls to 0, in lanes of float: from a table and, beyond its split, times an
/// exponential.</summary>
/// <remarks>Up to the split, T may be as flat as it likes, and the table follows it; beyond, it falls faster than an
/// argument's last digit makes the exponential waver. What is below the smallest normal number is rounded once.</remarks>
internal readonly struct Tail<V, TTable> where V : struct, ILanes<V> where TTable : struct, ITailTable
{
    /// <summary>Where e⁻ᵃ has long underflowed.</summary>
    private const double Farthest = 110;

    private readonly V _isNear;
    private readonly Piecewise<V, TTable> _table;
    private readonly PlainExponential<V> _power;

    /// <summary>One that falls as e⁻ᵃ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Tail(V a)
    {
        var near = V.Min(Farthest, a);
        _isNear = a < TTable.Split;
        _table = Piecewise<V, TTable>.Unbounded(near);
        _power = PlainExponential<V>.FallingBounded(-near).OrOne(_isNear, 1 / PlainExponential<V>.Unit());
    }

    /// <summary>T(a).</summary>
    public V Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _power.Times(_table.Constant, _table.Rise) * PlainExponential<V>.Unit();
    }

    /// <summary>y + T(a), rounded hardly more than once also where they are alike.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Plus(V y) => V.Where(_isNear, _table.Constant + (y + _table.Rise), y + Value);
}
