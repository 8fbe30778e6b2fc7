using System.Numerics;
using static Neural.Numerics.Concrete;

namespace Neural.Activations;

/// <summary>Takes a function through the rows of a matrix, in double where numbers are neither float nor double.</summary>
internal static class RowFunction<F> where F : struct, IRowFunction
{
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> destination, int columns, double temperature)
        where T : IFloatingPointIeee754<T>
    {
        Require.Destination(x, destination);
        Require.WholeRows(x.Length, columns);
        Require.Positive(temperature);
        if (typeof(T) == typeof(float))
            EachRow(As<T, float>(x), As<T, float>(destination), columns, temperature);
        else if (typeof(T) == typeof(double))
            EachRow(As<T, double>(x), As<T, double>(destination), columns, temperature);
        else
        {
            var wide = Widen(x);
            EachRow<double>(wide, wide, columns, temperature);
            Narrow(wide, destination);
        }
    }

    /// <summary>In a new array; of one row, where <paramref name="columns"/> is not given.</summary>
    public static T[] Apply<T>(T[] x, int? columns, double temperature) where T : IFloatingPointIeee754<T>
    {
        Require.Given(x);
        var y = new T[x.Length];
        Apply<T>(x, y, columns ?? Columns<T>(x), temperature);
        return y;
    }

    public static void Pullback<T>(
        ReadOnlySpan<T> y, ReadOnlySpan<T> gradient, Span<T> destination, int columns, double temperature)
        where T : IFloatingPointIeee754<T>
    {
        if (y.Length != gradient.Length)
            throw new ArgumentException($"there are {gradient.Length} gradients, but {y.Length} values: give as many");
        Require.Destination(y, destination);
        Require.Destination(gradient, destination);
        Require.WholeRows(y.Length, columns);
        Require.Positive(temperature);
        if (typeof(T) == typeof(float))
            EachRow(As<T, float>(y), As<T, float>(gradient), As<T, float>(destination), columns, temperature);
        else if (typeof(T) == typeof(double))
            EachRow(As<T, double>(y), As<T, double>(gradient), As<T, double>(destination), columns, temperature);
        else
        {
            var wide = Widen(gradient);
            EachRow<double>(Widen(y), wide, wide, columns, temperature);
            Narrow(wide, destination);
        }
    }

    /// <summary>The columns of a matrix of one row: at least 1, although the row may be empty.</summary>
    public static int Columns<T>(ReadOnlySpan<T> row) => Math.Max(1, row.Length);

    private static void EachRow<T>(ReadOnlySpan<T> x, Span<T> destination, int columns, double temperature)
        where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < x.Length; i += columns)
            F.Apply(x.Slice(i, columns), destination.Slice(i, columns), temperature);
    }

    private static void EachRow<T>(
        ReadOnlySpan<T> y, ReadOnlySpan<T> gradient, Span<T> destination, int columns, double temperature)
        where T : unmanaged
    {
        for (var i = 0; i < y.Length; i += columns)
            F.Pullback(
                y.Slice(i, columns), gradient.Slice(i, columns), destination.Slice(i, columns), temperature);
    }
}
