using System.Numerics;
using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using static Neural.Numerics.Concrete;

namespace Neural.Networks;

/// <summary>The mean of a loss's terms, which are summed with digits to spare whatever the element of the network.</summary>
internal static class Mean
{
    /// <summary>Σ term(xᵢ, yᵢ) / divisor, where the sum itself may be too large for a number; 0 where the divisor is 0.</summary>
    public static T Of<T, TTerm>(TTerm term, ReadOnlySpan<T> x, ReadOnlySpan<T> y, double divisor)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TTerm : struct, ITerm =>
        divisor == 0 ? T.Zero : T.CreateTruncating(
            typeof(T) == typeof(float) ? InDouble(term, As<T, float>(x), As<T, float>(y), divisor)
            : typeof(T) == typeof(double) ? InDouble(term, As<T, double>(x), As<T, double>(y), divisor)
            : InDouble<double, TTerm>(term, Widen(x), Widen(y), divisor));

    /// <summary>Σ termᵢ / divisor.</summary>
    public static T Of<T>(ReadOnlySpan<T> terms, double divisor)
        where T : unmanaged, IFloatingPointIeee754<T> => Of<T, Itself>(default, terms, terms, divisor);

    private static double InDouble<T, TTerm>(TTerm term, ReadOnlySpan<T> x, ReadOnlySpan<T> y, double divisor)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TTerm : struct, ITerm
    {
        var sum = x.Length == 1 ? OneTerm(term, x[0], y[0]) : Row.Sum(term, x, y).Rounded.Lane(0);
        if (double.IsFinite(sum))
            return sum / divisor;

        // The errors that a sum carries along are NaN where a term is infinite, and where the sum is but no term is.
        var mean = 0.0;
        for (var i = 0; i < x.Length; i++)
            mean += OneTerm(term, x[i], y[i]) / divisor;
        return mean;
    }

    private static double OneTerm<T, TTerm>(TTerm term, T x, T y)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TTerm : struct, ITerm =>
        term.Of<Lanes128<double, double>>(double.CreateTruncating(x), double.CreateTruncating(y)).High.Lane(0);

    private readonly struct Itself : ITerm
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Extended<V> Of<V>(V x, V _) where V : struct, ILanes<V> => x;
    }
}
