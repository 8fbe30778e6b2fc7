using System.Runtime.Intrinsics;

namespace Neural.Numerics.Lanes;

/// <summary>Takes a loop in the widest registers that the machine has and the span fills.</summary>
internal static class Widest
{
    /// <param name="loop">What is run.</param>
    /// <param name="length">How many numbers it goes over.</param>
    /// <param name="inOwnPrecision">See <see cref="IElementwise.InOwnPrecision"/>.</param>
    public static void Run<T, TLoop>(ref TLoop loop, int length, bool inOwnPrecision)
        where T : unmanaged where TLoop : struct, ILoop<T>, allows ref struct
    {
        if (typeof(T) == typeof(double) || inOwnPrecision)
            Run<T, TLoop, Lanes512<T, T>, Lanes256<T, T>, Lanes128<T, T>>(ref loop, length);
        else
            Run<T, TLoop, Lanes512<double, T>, Lanes256<double, T>, Lanes128<double, T>>(ref loop, length);
    }

    private static void Run<T, TLoop, V512, V256, V128>(ref TLoop loop, int length)
        where T : unmanaged
        where TLoop : struct, ILoop<T>, allows ref struct
        where V512 : struct, ILanes<V512, T>
        where V256 : struct, ILanes<V256, T>
        where V128 : struct, ILanes<V128, T>
    {
        if (Vector512.IsHardwareAccelerated && length >= V512.Count)
            loop.Run<V512>();
        else if (Vector256.IsHardwareAccelerated && length >= V256.Count)
            loop.Run<V256>();
        else
            loop.Run<V128>();
    }
}
