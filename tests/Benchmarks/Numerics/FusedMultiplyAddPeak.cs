using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Benchmarks.Numerics;

/// <summary>The most multiply-adds per second that one core reaches: twelve independent chains and no memory.</summary>
internal static class FusedMultiplyAddPeak
{
    private const int Rounds = 100_000;

    /// <summary>GFLOP/s in float or double, with the widest registers that are accelerated.</summary>
    public static double Measure<T>()
    {
        Func<Vector512<T>> loop512 = Loop512<T>;
        Func<Vector256<T>> loop256 = Loop256<T>;
        var (time, count) = Vector512.IsHardwareAccelerated
            ? (Stopwatches.Fastest(() => loop512(), 0.5), Vector512<T>.Count)
            : (Stopwatches.Fastest(() => loop256(), 0.5), Vector256<T>.Count);
        return Rounds * 12.0 * 2 * count / time / 1000;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector512<T> Loop512<T>()
    {
        var (x, y) = (Vector512<T>.One, Vector512<T>.One);
        Vector512<T> a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (var round = 0; round < Rounds; round++)
        {
            (a, b, c) = (Fuse(x, y, a), Fuse(x, y, b), Fuse(x, y, c));
            (d, e, f) = (Fuse(x, y, d), Fuse(x, y, e), Fuse(x, y, f));
            (g, h, i) = (Fuse(x, y, g), Fuse(x, y, h), Fuse(x, y, i));
            (j, k, l) = (Fuse(x, y, j), Fuse(x, y, k), Fuse(x, y, l));
        }

        return a + b + c + d + e + f + g + h + i + j + k + l;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector256<T> Loop256<T>()
    {
        var (x, y) = (Vector256<T>.One, Vector256<T>.One);
        Vector256<T> a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (var round = 0; round < Rounds; round++)
        {
            (a, b, c) = (Fuse(x, y, a), Fuse(x, y, b), Fuse(x, y, c));
            (d, e, f) = (Fuse(x, y, d), Fuse(x, y, e), Fuse(x, y, f));
            (g, h, i) = (Fuse(x, y, g), Fuse(x, y, h), Fuse(x, y, i));
            (j, k, l) = (Fuse(x, y, j), Fuse(x, y, k), Fuse(x, y, l));
        }

        return a + b + c + d + e + f + g + h + i + j + k + l;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Fuse<T>(Vector512<T> x, Vector512<T> y, Vector512<T> z) => typeof(T) == typeof(float)
        ? Vector512.FusedMultiplyAdd(x.AsSingle(), y.AsSingle(), z.AsSingle()).As<float, T>()
        : Vector512.FusedMultiplyAdd(x.AsDouble(), y.AsDouble(), z.AsDouble()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> Fuse<T>(Vector256<T> x, Vector256<T> y, Vector256<T> z) => typeof(T) == typeof(float)
        ? Vector256.FusedMultiplyAdd(x.AsSingle(), y.AsSingle(), z.AsSingle()).As<float, T>()
        : Vector256.FusedMultiplyAdd(x.AsDouble(), y.AsDouble(), z.AsDouble()).As<double, T>();
}
