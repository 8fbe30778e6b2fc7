using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Neural.Numerics.Lanes;

/// <summary>Takes a pass through spans with the widest registers that the machine has.</summary>
internal static class Traversal
{
    /// <summary>The destinations are as long as <paramref name="x"/>; they may be <paramref name="x"/>.</summary>
    public static void Run<T, TPass>(TPass pass, ReadOnlySpan<T> x, Span<T> first, Span<T> second)
        where T : unmanaged where TPass : struct, IPass
    {
        var loop = new Loop<T, TPass>(pass, x, first, second);
        Widest.Run<T, Loop<T, TPass>>(ref loop, TPass.InOwnPrecision);
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

    private readonly ref struct Loop<T, TPass>(TPass pass, ReadOnlySpan<T> x, Span<T> first, Span<T> second) : ILoop<T>
        where T : unmanaged where TPass : struct, IPass
    {
        private readonly TPass _pass = pass;
        private readonly ReadOnlySpan<T> _x = x;
        private readonly Span<T> _first = first, _second = second;

        [MethodImpl(Inlining.Apart)]
        public void Run<V>() where V : struct, ILanes<V, T>
        {
            var pass = _pass;
            ref var source = ref MemoryMarshal.GetReference(_x);
            ref var first = ref MemoryMarshal.GetReference(_first);
            ref var second = ref MemoryMarshal.GetReference(_second);
            nint i = 0, length = _x.Length;
            for (; i <= length - V.Count; i += V.Count)
                pass.Step(
                    V.Load(in Unsafe.Add(ref source, i)), ref Unsafe.Add(ref first, i), ref Unsafe.Add(ref second, i));
            if (i < length)
                Remainder<T, TPass, V>(pass, _x[(int)i..], _first[(int)i..], _second[(int)i..]);
        }
    }

    /// <summary>Fewer numbers than a register holds.</summary>
    [MethodImpl(Inlining.Apart)]
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
