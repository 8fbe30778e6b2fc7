// One number of twice a double's precision: the same in every lane.
global using Scalar = Neural.Numerics.Lanes.Extended<Neural.Numerics.Lanes.Lanes128<double, double>>;

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Neural.Numerics.Lanes;

/// <summary>Sums and maps over two rows of the same length; what concerns one row is given it twice.</summary>
/// <remarks>Sums of double carry their rounding errors along and those of float are taken in double, so that neither the
/// length of a row nor the width of the registers is seen in the rounded result.</remarks>
internal static class Row
{
    public static Scalar Sum<T, TTerm>(TTerm term, ReadOnlySpan<T> x, ReadOnlySpan<T> y)
        where T : unmanaged where TTerm : struct, ITerm
    {
        var loop = new SumLoop<T, TTerm>(term, x, y);
        Widest.Run<T, SumLoop<T, TTerm>>(ref loop, inOwnPrecision: false);
        return Scalar.OrderedSum(loop.Sum.High, loop.Sum.Low);
    }

    /// <summary>The destination may be <paramref name="x"/> or <paramref name="y"/>.</summary>
    public static void Map<T, TEntry>(TEntry entry, ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination)
        where T : unmanaged where TEntry : struct, IEntry
    {
        var loop = new MapLoop<T, TEntry>(entry, x, y, destination);
        Widest.Run<T, MapLoop<T, TEntry>>(ref loop, inOwnPrecision: false);
    }

    private ref struct SumLoop<T, TTerm>(TTerm term, ReadOnlySpan<T> x, ReadOnlySpan<T> y) : ILoop<T>
        where T : unmanaged where TTerm : struct, ITerm
    {
        private readonly TTerm _term = term;
        private readonly ReadOnlySpan<T> _x = x, _y = y;

        public Scalar Sum { get; private set; }

        [MethodImpl(Inlining.OutOfLine)]
        public void Run<V>() where V : struct, ILanes<V, T>
        {
            var term = _term;
            ref var x = ref MemoryMarshal.GetReference(_x);
            ref var y = ref MemoryMarshal.GetReference(_y);
            nint i = 0, length = _x.Length;
            Extended<V> sum = default;
            for (; i <= length - V.Count; i += V.Count)
                sum += term.Of(V.Load(in Unsafe.Add(ref x, i)), V.Load(in Unsafe.Add(ref y, i)));
            if (i > 0)
                Add(in sum, 0, V.Count);
            if (i == length)
                return;
            // The last register overlaps the one before it, if there is one; its new lanes count.
            var isLong = length >= V.Count;
            var terms = isLong
                ? term.Of(V.Load(in Unsafe.Add(ref x, length - V.Count)), V.Load(in Unsafe.Add(ref y, length - V.Count)))
                : term.Of(Padded<T, V>(_x), Padded<T, V>(_y));
            Add(in terms, isLong ? (int)(V.Count - (length - i)) : 0, isLong ? V.Count : (int)length);
        }

        [MethodImpl(Inlining.OutOfLine)]
        private void Add<V>(in Extended<V> terms, int from, int to) where V : struct, ILanes<V>
        {
            if (default(V) is IDoubleForFloat)
            {
                var plain = 0.0;
                for (var i = from; i < to; i++)
                    plain += terms.High.Lane(i);
                Sum += (Lanes128<double, double>)plain;
                return;
            }

            var sum = Sum;
            for (var i = from; i < to; i++)
                sum += new Scalar(terms.High.Lane(i), terms.Low.Lane(i));
            Sum = sum;
        }
    }

    private readonly ref struct MapLoop<T, TEntry>(
        TEntry entry, ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination) : ILoop<T>
        where T : unmanaged where TEntry : struct, IEntry
    {
        private readonly TEntry _entry = entry;
        private readonly ReadOnlySpan<T> _x = x, _y = y;
        private readonly Span<T> _destination = destination;

        [MethodImpl(Inlining.OutOfLine)]
        public void Run<V>() where V : struct, ILanes<V, T>
        {
            var entry = _entry;
            ref var x = ref MemoryMarshal.GetReference(_x);
            ref var y = ref MemoryMarshal.GetReference(_y);
            ref var destination = ref MemoryMarshal.GetReference(_destination);
            nint i = 0, length = _x.Length, last = length - V.Count;
            if (last < 0)
            {
                Span<T> results = stackalloc T[V.Count];
                entry.Of(Padded<T, V>(_x), Padded<T, V>(_y)).Store(ref results[0]);
                results[..(int)length].CopyTo(_destination);
                return;
            }

            // The last register overlaps the one before it and is read before that is written, perhaps in the same place.
            var lastX = V.Load(in Unsafe.Add(ref x, last));
            var lastY = V.Load(in Unsafe.Add(ref y, last));
            for (; i < last; i += V.Count)
                entry.Of(V.Load(in Unsafe.Add(ref x, i)), V.Load(in Unsafe.Add(ref y, i)))
                    .Store(ref Unsafe.Add(ref destination, i));
            entry.Of(lastX, lastY).Store(ref Unsafe.Add(ref destination, last));
        }
    }

    /// <summary>Fewer numbers than a register holds, and zeros.</summary>
    private static V Padded<T, V>(ReadOnlySpan<T> x) where T : unmanaged where V : struct, ILanes<V, T>
    {
        Span<T> padded = stackalloc T[V.Count];
        x.CopyTo(padded);
        return V.Load(in padded[0]);
    }
}
