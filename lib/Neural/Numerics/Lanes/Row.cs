// One number of twice a double's precision: the same in every lane.
global using Scalar = Neural.Numerics.Lanes.Extended<Neural.Numerics.Lanes.Lanes128<double, double>>;

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Neural.Numerics.Lanes;

/// <summary>Sums and maps over two rows of the same length; what concerns one row is given it twice.</summary>
/// <remarks>Sums of double carry their rounding errors along, and those of float are taken in double or carry theirs, too: so
/// neither the length of a row nor the width of the registers is seen in the rounded result.</remarks>
internal static class Row
{
    /// <param name="term">What is summed.</param>
    /// <param name="x">One row.</param>
    /// <param name="y">The other.</param>
    /// <param name="inOwnPrecision">Whether the terms of float are computed in lanes of float, with their errors.</param>
    public static Scalar Sum<T, TTerm>(TTerm term, ReadOnlySpan<T> x, ReadOnlySpan<T> y, bool inOwnPrecision = false)
        where T : unmanaged where TTerm : struct, ITerm
    {
        var loop = new SumLoop<T, TTerm>(term, x, y);
        Widest.Run<T, SumLoop<T, TTerm>>(ref loop, x.Length, inOwnPrecision);
        return Scalar.OrderedSum(loop.Sum.High, loop.Sum.Low);
    }

    /// <param name="entry">What the entries become.</param>
    /// <param name="x">One row.</param>
    /// <param name="y">The other.</param>
    /// <param name="destination">May be <paramref name="x"/> or <paramref name="y"/>.</param>
    /// <param name="inOwnPrecision">Whether entries of float are computed in lanes of float.</param>
    public static void Map<T, TEntry>(
        TEntry entry, ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination, bool inOwnPrecision = false)
        where T : unmanaged where TEntry : struct, IEntry
    {
        var loop = new MapLoop<T, TEntry>(entry, x, y, destination);
        Widest.Run<T, MapLoop<T, TEntry>>(ref loop, x.Length, inOwnPrecision);
    }

    /// <summary>The sum of a map in the row's own precision, whose results are kept where the destination is not empty; that may
    /// be <paramref name="x"/>.</summary>
    public static Scalar SumOfMap<T, TEntry>(TEntry entry, ReadOnlySpan<T> x, Span<T> destination)
        where T : unmanaged where TEntry : struct, IEntry
    {
        var loop = new MapSumLoop<T, TEntry>(entry, x, destination);
        Widest.Run<T, MapSumLoop<T, TEntry>>(ref loop, x.Length, inOwnPrecision: true);
        return Scalar.OrderedSum(loop.Sum.High, loop.Sum.Low);
    }

    /// <summary>What a map in the row's own precision makes of one entry.</summary>
    public static double One<T, TEntry>(TEntry entry, T x) where T : unmanaged where TEntry : struct, IEntry
    {
        Span<T> same = stackalloc T[Lanes128<T, T>.Count];
        same.Fill(x);
        return entry.Of(Lanes128<T, T>.Load(in same[0]), default).Lane(0);
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
            nint i = 0, length = _x.Length, last = length - V.Count;
            if (last < 0)
            {
                var few = term.Of(Padded<T, V>(_x), Padded<T, V>(_y));
                Sum = Total<T, V>(Extended<V>.Where(LaneNumbers<T, V>() < (V)(double)length, few, 0.0));
                return;
            }

            Extended<V> sum = default;
            for (; i <= last; i += V.Count)
                sum += term.Of(V.Load(in Unsafe.Add(ref x, i)), V.Load(in Unsafe.Add(ref y, i)));
            if (i < length)
            {
                // The last register overlaps the one before it: its new lanes count.
                var terms = term.Of(V.Load(in Unsafe.Add(ref x, last)), V.Load(in Unsafe.Add(ref y, last)));
                sum += Extended<V>.Where(LaneNumbers<T, V>() < (V)(double)(V.Count - (length - i)), 0.0, terms);
            }
            Sum = Total<T, V>(Copy(sum));
        }
    }

    /// <summary>What is passed by reference, so that what is summed in a loop can stay in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Extended<V> Copy<V>(Extended<V> sum) where V : struct, ILanes<V> => new(sum.High, sum.Low);

    private ref struct MapSumLoop<T, TEntry>(TEntry entry, ReadOnlySpan<T> x, Span<T> destination) : ILoop<T>
        where T : unmanaged where TEntry : struct, IEntry
    {
        private readonly TEntry _entry = entry;
        private readonly ReadOnlySpan<T> _x = x;
        private readonly Span<T> _destination = destination;

        // A multiple of every register's length.
        private const int Together = 64;

        public Scalar Sum { get; private set; }

        [MethodImpl(Inlining.OutOfLine)]
        public void Run<V>() where V : struct, ILanes<V, T>
        {
            var entry = _entry;
            ref var x = ref MemoryMarshal.GetReference(_x);
            ref var destination = ref MemoryMarshal.GetReference(_destination);
            var isKept = !_destination.IsEmpty;
            nint i = 0, length = _x.Length, last = length - V.Count;
            if (last < 0)
            {
                Span<T> results = stackalloc T[V.Count];
                var few = entry.Of(Padded<T, V>(_x), default);
                few.Store(ref results[0]);
                Sum = Total<T, V>(V.Where(LaneNumbers<T, V>() < (V)(double)length, few, (V)0.0));
                if (isKept)
                    results[..(int)length].CopyTo(_destination);
                return;
            }

            // The last register overlaps the one before it and is read before that is written, perhaps in the same place.
            var lastX = V.Load(in Unsafe.Add(ref x, last));
            Span<T> room = stackalloc T[isKept ? 1 : (int)Math.Min(length, Together)];
            Extended<V> sum = default;
            // Some results, and then their sum: one loop of both would fill the processor's registers with what waits for the sum.
            while (i <= last)
            {
                ref var results = ref isKept ? ref Unsafe.Add(ref destination, i) : ref room[0];
                nint end = Math.Min(Together, last - i + 1), j = 0;
                for (; j < end; j += V.Count)
                    entry.Of(V.Load(in Unsafe.Add(ref x, i + j)), default).Store(ref Unsafe.Add(ref results, j));
                for (j = 0; j < end; j += V.Count)
                    sum += V.Load(in Unsafe.Add(ref results, j));
                i += j;
            }
            if (i < length)
            {
                var y = entry.Of(lastX, default);
                sum += V.Where(LaneNumbers<T, V>() < (V)(double)(V.Count - (length - i)), (V)0.0, y);
                if (isKept)
                    y.Store(ref Unsafe.Add(ref destination, last));
            }
            Sum = Total<T, V>(Copy(sum));
        }
    }

    /// <summary>The sum of all lanes' terms.</summary>
    [MethodImpl(Inlining.OutOfLine)]
    private static Scalar Total<T, V>(in Extended<V> terms) where T : unmanaged where V : struct, ILanes<V, T>
    {
        return typeof(T) == typeof(float) ? Scalar.OrderedSum(terms.High.Sum(), terms.Low.Sum()) : V.Total(terms);
    }

    /// <summary>0, 1, 2 and so on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V LaneNumbers<T, V>() where T : unmanaged where V : struct, ILanes<V, T>
    {
        ReadOnlySpan<float> numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
        ReadOnlySpan<double> numbersOfDouble = [0, 1, 2, 3, 4, 5, 6, 7];
        return V.Load(in typeof(T) == typeof(float)
            ? ref Unsafe.As<float, T>(ref MemoryMarshal.GetReference(numbers))
            : ref Unsafe.As<double, T>(ref MemoryMarshal.GetReference(numbersOfDouble)));
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
