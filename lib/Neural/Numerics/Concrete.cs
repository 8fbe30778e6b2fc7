using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Neural.Numerics;

/// <summary>Numbers of a generic type as numbers of one that the formulas are compiled for.</summary>
internal static class Concrete
{
    /// <summary>The same numbers, where <typeparamref name="TFrom"/> has turned out to be
    /// <typeparamref name="TTo"/>.</summary>
    public static TTo As<TFrom, TTo>(TFrom x) => Unsafe.As<TFrom, TTo>(ref x);

    /// <inheritdoc cref="As{TFrom, TTo}(TFrom)"/>
    public static ReadOnlySpan<TTo> As<TFrom, TTo>(ReadOnlySpan<TFrom> x) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<TFrom, TTo>(ref MemoryMarshal.GetReference(x)), x.Length);

    /// <inheritdoc cref="As{TFrom, TTo}(TFrom)"/>
    public static Span<TTo> As<TFrom, TTo>(Span<TFrom> x) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<TFrom, TTo>(ref MemoryMarshal.GetReference(x)), x.Length);

    /// <summary>The numbers in double, in a new array.</summary>
    public static double[] Widen<T>(ReadOnlySpan<T> x) where T : INumber<T>
    {
        var wide = new double[x.Length];
        for (var i = 0; i < x.Length; i++)
            wide[i] = double.CreateTruncating(x[i]);
        return wide;
    }

    /// <summary>Back from double, rounded.</summary>
    public static void Narrow<T>(double[] wide, Span<T> destination) where T : INumber<T>
    {
        for (var i = 0; i < wide.Length; i++)
            destination[i] = T.CreateTruncating(wide[i]);
    }
}
