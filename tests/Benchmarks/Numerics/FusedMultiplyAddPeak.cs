using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Neural.Numerics.Products;

namespace Benchmarks.Numerics;

/// <summary>The most multiply-adds per second that one core reaches: twelve independent chains and no memory.</summary>
internal static class FusedMultiplyAddPeak
{
    private const int Rounds = 100_000;

    /// <summary>GFLOP/s in float or double, with the widest registers that are accelerated.</summary>
    public static double Measure<T>()
        where T : unmanaged, IFloatingPointIeee754<T> => Registers512<T>.IsSupported
        ? Measure<T, Vector512<T>, Registers512<T>>()
        : Measure<T, Vector256<T>, Registers256<T>>();

    /// <summary>The loop once, some hundred microseconds: a yardstick for what else is timed beside it.</summary>
    public static void Run<T>()
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (Registers512<T>.IsSupported)
            Loop<T, Vector512<T>, Registers512<T>>();
        else
            Loop<T, Vector256<T>, Registers256<T>>();
    }

    private static double Measure<T, TVector, TRegisters>()
        where T : unmanaged, IFloatingPointIeee754<T>
        where TRegisters : struct, IRegisters<T, TVector>
    {
        var time = Stopwatches.Fastest(() => Loop<T, TVector, TRegisters>(), 0.5);
        return Rounds * 12.0 * 2 * TRegisters.Count / time / 1000;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static TVector Loop<T, TVector, TRegisters>()
        where T : unmanaged, IFloatingPointIeee754<T>
        where TRegisters : struct, IRegisters<T, TVector>
    {
        var (x, y) = (TRegisters.Broadcast(T.One), TRegisters.Broadcast(T.One));
        TVector a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (var round = 0; round < Rounds; round++)
        {
            a = TRegisters.MultiplyAdd(x, y, a);
            b = TRegisters.MultiplyAdd(x, y, b);
            c = TRegisters.MultiplyAdd(x, y, c);
            d = TRegisters.MultiplyAdd(x, y, d);
            e = TRegisters.MultiplyAdd(x, y, e);
            f = TRegisters.MultiplyAdd(x, y, f);
            g = TRegisters.MultiplyAdd(x, y, g);
            h = TRegisters.MultiplyAdd(x, y, h);
            i = TRegisters.MultiplyAdd(x, y, i);
            j = TRegisters.MultiplyAdd(x, y, j);
            k = TRegisters.MultiplyAdd(x, y, k);
            l = TRegisters.MultiplyAdd(x, y, l);
        }

        // All are needed, or else the compiler might drop a chain.
        var (left, right) = (Join(Join(a, b, c), d, e), Join(Join(g, h, i), j, k));
        return Join(left, right, Join(f, l, x));

        static TVector Join(TVector p, TVector q, TVector r) => TRegisters.MultiplyAdd(p, q, r);
    }
}
