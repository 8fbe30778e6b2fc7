using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Neural.Numerics.Lanes;

/// <summary>Takes a pass through spans with the widest registers that the machine has.</summary>
/// <remarks>Results are stored to aligned memory, since a store that two cache lines share takes twice as long.</remarks>
internal static class Traversal
{
    /// <summary>The registers from which on a span gains by it.</summary>
    private const int WorthAligning = 16;

    /// <summary>The destinations are as long as <paramref name="x"/>; they may be <paramref name="x"/>.</summary>
    public static void Run<T, TPass>(TPass pass, ReadOnlySpan<T> x, Span<T> first, Span<T> second)
        where T : unmanaged where TPass : struct, IPass
    {
        var loop = new Loop<T, TPass>(pass, x, first, second);
        Widest.Run<T, Loop<T, TPass>>(ref loop, x.Length, TPass.InOwnPrecision);
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

        [MethodImpl(Inlining.OutOfLine)]
        public void Run<V>() where V : struct, ILanes<V, T>
        {
            var pass = _pass;
            ref var source = ref MemoryMarshal.GetReference(_x);
            ref var first = ref MemoryMarshal.GetReference(_first);
            ref var second = ref MemoryMarshal.GetReference(_second);
            nint length = _x.Length, last = length - V.Count;
            if (last < 0)
            {
                Remainder<T, TPass, V>(pass, _x, _first, _second);
                return;
            }
            // Loaded before anything is stored, and stored last: they overlap others, and a destination may be x.
            V head = V.Load(in source), tail = V.Load(in Unsafe.Add(ref source, last));
            var start = length < WorthAligning * V.Count ? 0 : UntilAligned<T, V>(ref first);
            for (var i = start; i <= last; i += V.Count)
                pass.Step(
                    V.Load(in Unsafe.Add(ref source, i)), ref Unsafe.Add(ref first, i), ref Unsafe.Add(ref second, i));
            if (start > 0)
                Step(pass, in head, ref first, ref second);
            // The count of the loop is not needed any more, and so stays in a register during it.
            if ((length - start & V.Count - 1) != 0)
                Step(pass, in tail, ref Unsafe.Add(ref first, last), ref Unsafe.Add(ref second, last));
        }
    }

    /// <summary>How many numbers come before the first that begins a register's worth of aligned memory.</summary>
    private static unsafe nint UntilAligned<T, V>(ref T destination) where T : unmanaged where V : struct, ILanes<V, T>
    {
        var address = (nint)Unsafe.AsPointer(ref destination);
        return (-address & (V.Count * sizeof(T) - 1)) / sizeof(T);
    }

    /// <summary>One register at the beginning or the end.</summary>
    [MethodImpl(Inlining.OutOfLine)]
    private static void Step<T, TPass, V>(TPass pass, in V x, ref T first, ref T second)
        where T : unmanaged where TPass : struct, IPass where V : struct, ILanes<V, T> =>
        pass.Step(x, ref first, ref second);

    /// <summary>Fewer numbers than a register holds.</summary>
    [MethodImpl(Inlining.OutOfLine)]
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
