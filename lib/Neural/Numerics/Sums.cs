using System.Numerics;
using System.Runtime.Intrinsics;
using Neural.Numerics.Threads;

namespace Neural.Numerics;

/// <summary>Sums that do not depend on where in memory the numbers lie, on the width of the machine's registers, nor on
/// how many threads add them up.</summary>
/// <remarks>Those of <c>TensorPrimitives</c> add in another order when the first number is not aligned, so that a run
/// cannot be repeated to the last bit.</remarks>
internal static class Sums
{
    // Each waits for its own addition only.
    private const int Accumulators = 4;

    // Whole cache lines.
    private const int BlockUnit = 64;
    private const int BlockLength = 8192;
    private const int MostBlocks = 256;

    // About a microsecond of work.
    private const int ElementsPerThread = 32_768;

    /// <summary>Σ x.</summary>
    public static T Of<T>(ReadOnlySpan<T> x)
        where T : unmanaged, INumber<T> => Add<T, First<T>>(x, x);

    /// <summary>Σ x².</summary>
    public static T OfSquares<T>(ReadOnlySpan<T> x)
        where T : unmanaged, INumber<T> => OfProducts(x, x);

    /// <summary>Σ x y.</summary>
    public static T OfProducts<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
        where T : unmanaged, INumber<T> => Add<T, Product<T>>(x, y);

    /// <summary>Long sums are those of blocks, which any threads may add up.</summary>
    private static T Add<T, TTerm>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
        where T : unmanaged, INumber<T>
        where TTerm : struct, ITerm<T>
    {
        if (x.Length <= BlockLength)
            return AddBlock<T, TTerm>(x, y);
        Span<T> sums = stackalloc T[Math.Min(MostBlocks, x.Length / BlockLength)];
        ForkJoin.Run(new Blocks<T, TTerm>(x, y, sums), Parts.Count(x.Length, ElementsPerThread));
        return AddBlock<T, First<T>>(sums, sums);
    }

    private static T AddBlock<T, TTerm>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
        where T : unmanaged, INumber<T>
        where TTerm : struct, ITerm<T>
    {
        var vectors = Vectors.Of(x);
        var others = Vectors.Of(y);
        Vector512<T> a = default, b = default, c = default, d = default;
        var i = 0;
        for (; i <= vectors.Length - Accumulators; i += Accumulators)
        {
            a += TTerm.Of(vectors[i], others[i]);
            b += TTerm.Of(vectors[i + 1], others[i + 1]);
            c += TTerm.Of(vectors[i + 2], others[i + 2]);
            d += TTerm.Of(vectors[i + 3], others[i + 3]);
        }

        for (; i < vectors.Length; i++)
            a += TTerm.Of(vectors[i], others[i]);
        var sum = vectors.IsEmpty ? T.Zero : InOrder(a + b + (c + d));
        for (var rest = Vectors.Covered<T>(x.Length); rest < x.Length; rest++)
            sum += TTerm.Of(x[rest], y[rest]);
        return sum;
    }

    private static T InOrder<T>(Vector512<T> vector)
        where T : unmanaged, INumber<T>
    {
        var sum = T.Zero;
        for (var i = 0; i < Vector512<T>.Count; i++)
            sum += vector[i];
        return sum;
    }

    private readonly ref struct Blocks<T, TTerm>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> sums) : IParts
        where T : unmanaged, INumber<T>
        where TTerm : struct, ITerm<T>
    {
        private readonly ReadOnlySpan<T> _x = x, _y = y;
        private readonly Span<T> _sums = sums;

        public void Run(int part, int parts)
        {
            var (first, end) = Parts.Bounds(_sums.Length, 1, part, parts);
            for (var block = first; block < end; block++)
            {
                var (from, to) = Parts.Bounds(_x.Length, BlockUnit, block, _sums.Length);
                _sums[block] = AddBlock<T, TTerm>(_x[from..to], _y[from..to]);
            }
        }
    }

    private interface ITerm<T>
        where T : unmanaged, INumber<T>
    {
        static abstract Vector512<T> Of(Vector512<T> x, Vector512<T> y);

        static abstract T Of(T x, T y);
    }

    private readonly struct First<T> : ITerm<T>
        where T : unmanaged, INumber<T>
    {
        public static Vector512<T> Of(Vector512<T> x, Vector512<T> y) => x;

        public static T Of(T x, T y) => x;
    }

    private readonly struct Product<T> : ITerm<T>
        where T : unmanaged, INumber<T>
    {
        public static Vector512<T> Of(Vector512<T> x, Vector512<T> y) => x * y;

        public static T Of(T x, T y) => x * y;
    }
}
