using System.Numerics;
using Neural.Numerics;
using static Neural.Numerics.Concrete;

namespace Neural.Activations;

/// <summary><see cref="Softmax"/> and <see cref="LogSoftmax"/> of the same rows, whose exponentials are summed once.</summary>
internal static class SoftmaxWithLogarithm
{
    /// <summary>Writes what <c>Softmax.ApplyRows</c> and <c>LogSoftmax.ApplyRows</c> write, to the last bit. Neither
    /// destination may be <paramref name="x"/>.</summary>
    public static void ApplyRows<T>(ReadOnlySpan<T> x, Span<T> softmax, Span<T> logarithms, int columns)
        where T : IFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(float))
            EachRow(As<T, float>(x), As<T, float>(softmax), As<T, float>(logarithms), columns);
        else if (typeof(T) == typeof(double))
            EachRow(As<T, double>(x), As<T, double>(softmax), As<T, double>(logarithms), columns);
        else
        {
            Softmax.ApplyRows(x, softmax, columns);
            LogSoftmax.ApplyRows(x, logarithms, columns);
        }
    }

    private static void EachRow<T>(ReadOnlySpan<T> x, Span<T> softmax, Span<T> logarithms, int columns)
        where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < x.Length; i += columns)
        {
            var row = x.Slice(i, columns);
            var shares = softmax.Slice(i, columns);
            var shifted = ShiftedRow.WithExponentials(row, temperature: 1, shares);
            var logSum = shifted.LogSum<T>(shares);
            Softmax.Normalize(shifted, shares);
            LogSoftmax.ApplyToRow(shifted, logSum, row, logarithms.Slice(i, columns));
        }
    }
}
