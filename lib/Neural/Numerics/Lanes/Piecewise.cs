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
    private readonly V _bend;

    /// <param name="a">The argument, a ≥ 0.</param>
    /// <param name="place">a + <see cref="ITable.Offset"/>, below 16 times that.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Piecewise(V a, V place)
    {
        _distance = a - V.Lookup(TTable.Centre, place);
        var curvature = V.Lookup(TTable.Fifth, place);
        curvature = V.MultiplyAdd(curvature, _distance, V.Lookup(TTable.Fourth, place));
        curvature = V.MultiplyAdd(curvature, _distance, V.Lookup(TTable.Third, place));
        curvature = V.MultiplyAdd(curvature, _distance, V.Lookup(TTable.Second, place));
        Constant = V.Lookup(TTable.Constant, place);
        // Near a root of the function this is all there is.
        _slope = V.Lookup(TTable.First, place);
        _bend = curvature * (_distance * _distance);
        Rise = V.MultiplyAddOnce(_slope, _distance, _bend);
    }

    /// <summary>What the rounding of the rise has lost.</summary>
    public V Lost
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => V.MultiplyAdd(_slope, _distance, -Rise) + _bend;
    }
}
