using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Neural.Numerics.Lanes;

/// <summary>Takes a pass through spans with the widest registers that the machine has.</summary>
internal static class Traversal
{
    /// <summary>The destinations are as long as <paramref name="x"/>; they may be <paramref name="x"/>.</summary>
    public static void Run<T, TPass>(TPass pass, ReadOnlySpan<T> x, Span<T> first, Span<T> second)
        where T : unmanaged where TPass : struct, IPass
    {
        if (typeof(T) == typeof(double) || TPass.InOwnPrecision)
            Run<T, TPass, Lanes512<T, T>, Lanes256<T, T>, Lanes128<T, T>>(pass, x, first, second);
        else
            Run<T, TPass, Lanes512<double, T>, Lanes256<double, T>, Lanes128<double, T>>(pass, x, first, second);
    }

    /// <summary>One number, computed as any lane of a span is.</summary>
    public static T RunOne<T, TPass>(TPass pass, T x) where T : unmanaged where TPass : struct, IPass
    {
        var result = new Span<T>(ref x);
        if (typeof(T) == typeof(double) || TPass.InOwnPrecision)
            Remainder<T, TPass, Lanes128<T, T>>(pass, result, result, result);
        else
            Remainder<T, TPass, Lanes128<double, T>>(pass, result, result, result);
        return x;
    }

    private static void Run<T, TPass, V512, V256, V128>(TPass pass, ReadOnlySpan<T> x, Span<T> first, Span<T> second)
        where T : unmanaged
        where TPass : struct, IPass
        where V512 : struct, ILanes<V512, T>
        where V256 : struct, ILanes<V256, T>
        where V128 : struct, ILanes<V128, T>
    {
        if (Vector512.IsHardwareAccelerated)
            Loop<T, TPass, V512>(pass, x, first, second);
        else if (Vector256.IsHardwareAccelerated)
            Loop<T, TPass, V256>(pass, x, first, second);
        else
            Loop<T, TPass, V128>(pass, x, first, second);
    }

    // Optimised at once: the loop is all there is to it, and the first call in a notebook is often the only one.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Loop<T, TPass, V>(TPass pass, ReadOnlySpan<T> x, Span<T> first, Span<T> second)
        where T : unmanaged where TPass : struct, IPass where V : struct, ILanes<V, T>
    {
        ref var source = ref MemoryMarshal.GetReference(x);
        ref var firstDestination = ref MemoryMarshal.GetReference(first);
        ref var secondDestination = ref MemoryMarshal.GetReference(second);
        nint i = 0, last = x.Length - V.Count;
        for (; i <= last; i += V.Count)
            pass.Step(
                V.Load(in Unsafe.Add(ref source, i)),
                ref Unsafe.Add(ref firstDestination, i),
                ref Unsafe.Add(ref secondDestination, i));
        if (i < x.Length)
            Remainder<T, TPass, V>(pass, x[(int)i..], first[(int)i..], second[(int)i..]);
    }

    /// <summary>Fewer numbers than a register holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Remainder<T, TPass, V>(TPass pass, ReadOnlySpan<T> x, Span<T> first, Span<T> second)
        where T : unmanaged where TPass : struct, IPass where V : struct, ILanes<V, T>
    {
        Span<T> padded = stackalloc T[V.Count], other = stackalloc T[V.Count];
        x.CopyTo(padded);
        pass.Step(V.Load(in padded[0]), ref padded[0], ref other[0]);
        // A pass with one result is given one destination twice: the result is what must stay there.
        other[..x.Length].CopyTo(second);
        padded[..x.Length].CopyTo(first);
    }
}
