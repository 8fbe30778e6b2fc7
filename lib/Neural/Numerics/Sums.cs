using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Neural.Numerics;

/// <summary>Sums that do not depend on where in memory the numbers lie, nor on the width of the machine's registers.</summary>
/// <remarks>Those of <c>TensorPrimitives</c> add in another order when the first number is not aligned, so that a run
/// cannot be repeated to the last bit.</remarks>
internal static class Sums
{
    // Each waits for its own addition only.
    private const int Accumulators = 4;

    /// <summary>Σ x.</summary>
    public static T Of<T>(ReadOnlySpan<T> x)
        where T : unmanaged, INumber<T> => Add<T, First<T>>(x, x);

    /// <summary>Σ x².</summary>
    public static T OfSquares<T>(ReadOnlySpan<T> x)
        where T : unmanaged, INumber<T> => OfProducts(x, x);

    /// <summary>Σ x y.</summary>
    public static T OfProducts<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
        where T : unmanaged, INumber<T> => Add<T, Product<T>>(x, y);

    private static T Add<T, TTerm>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
        where T : unmanaged, INumber<T>
        where TTerm : struct, ITerm<T>
    {
        var vectors = MemoryMarshal.Cast<T, Vector512<T>>(x);
        var others = MemoryMarshal.Cast<T, Vector512<T>>(y);
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
        var sum = InOrder(a + b + (c + d));
        for (var rest = vectors.Length * Vector512<T>.Count; rest < x.Length; rest++)
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
