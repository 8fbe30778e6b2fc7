using System.Runtime.CompilerServices;

namespace Neural.Numerics.Lanes;

/// <summary>What is done with one register of arguments on the way through a span.</summary>
internal interface IPass
{
    /// <inheritdoc cref="IElementwise.InOwnPrecision"/>
    static abstract bool InOwnPrecision { get; }

    /// <summary>Writes the results for <paramref name="x"/> to one or both of the destinations.</summary>
    void Step<V, T>(V x, ref T first, ref T second) where V : struct, ILanes<V, T>;
}

internal readonly struct ValuePass<F>(F function) : IPass where F : struct, IElementwise
{
    public static bool InOwnPrecision => F.InOwnPrecision;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step<V, T>(V x, ref T first, ref T second) where V : struct, ILanes<V, T> =>
        function.Value(x).Store(ref first);
}

internal readonly struct DerivativePass<F>(F function) : IPass where F : struct, IElementwise
{
    public static bool InOwnPrecision => F.InOwnPrecision;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step<V, T>(V x, ref T first, ref T second) where V : struct, ILanes<V, T> =>
        function.Derivative(x).Store(ref first);
}

internal readonly struct BothPass<F>(F function) : IPass where F : struct, IElementwise
{
    public static bool InOwnPrecision => F.InOwnPrecision;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step<V, T>(V x, ref T first, ref T second) where V : struct, ILanes<V, T>
    {
        var (value, derivative) = (function.Value(x), function.Derivative(x));
        value.Store(ref first);
        derivative.Store(ref second);
    }
}

internal readonly struct CombinedPass<F>(F function) : IPass where F : struct, ICombinedElementwise
{
    public static bool InOwnPrecision => F.InOwnPrecision;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step<V, T>(V x, ref T first, ref T second) where V : struct, ILanes<V, T>
    {
        function.Both(x, out var value, out var derivative);
        value.Store(ref first);
        derivative.Store(ref second);
    }
}
