using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes.Polynomials;

namespace Neural.Numerics.Lanes;

/// <summary>A function from a table, Constant + Rise, of which the second is the smaller: their sum is rounded hardly more
/// than once, and so rises and falls as the function does.</summary>
internal readonly struct Piecewise<V, TTable> where V : struct, ILanes<V> where TTable : struct, ITable
{
    public readonly V Constant;
    public readonly V Rise;

    private readonly V _slope;
    private readonly V _distance;
    private readonly V _curvature;
    private readonly V _bend;

    /// <param name="a">The argument, from 0 to the table's end.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Piecewise(V a) : this(a, a + TTable.Offset)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Piecewise(V a, V place)
    {
        _distance = a - V.Lookup(TTable.Centre, place);
        var square = _distance * _distance;
        var low = V.MultiplyAdd(V.Lookup(TTable.Third, place), _distance, V.Lookup(TTable.Second, place));
        var high = V.MultiplyAdd(V.Lookup(TTable.Fifth, place), _distance, V.Lookup(TTable.Fourth, place));
        _curvature = V.MultiplyAdd(V.MultiplyAdd(V.Lookup(TTable.Sixth, place), square, high), square, low);
        Constant = V.Lookup(TTable.Constant, place);
        // Near a root of the function this is all there is.
        _slope = V.Lookup(TTable.First, place);
        _bend = TTable.Rest.IsEmpty
            ? _curvature * square
            : V.MultiplyAdd(_curvature, square, V.Lookup(TTable.Rest, place));
        Rise = V.MultiplyAddOnce(_slope, _distance, _bend);
    }

    /// <summary>Of a table whose last polynomial goes on to infinity.</summary>
    /// <param name="a">The argument, a ≥ 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Piecewise<V, TTable> Unbounded(V a) => new(a, V.Min(15.9 * TTable.Offset, a + TTable.Offset));

    /// <summary>The rise where the argument misses <paramref name="rest"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V RiseWith(V rest) => V.MultiplyAddOnce(
        _slope, _distance, V.MultiplyAdd(V.MultiplyAdd(_curvature, _distance + _distance, _slope), rest, _bend));

    /// <summary>What the rounding of the rise has lost.</summary>
    public V Lost
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => V.MultiplyAdd(_slope, _distance, -Rise) + _bend;
    }
}
