using System.Numerics;
using System.Runtime.CompilerServices;
using Neural.Numerics;
using Neural.Numerics.Lanes;
using static Neural.Numerics.Concrete;

namespace Neural.Networks;

/// <summary>The mean over all elements of a function of output less target, and its gradient.</summary>
internal static class DifferenceLoss
{
    public static LossValue<T> Evaluate<T, F>(F function, Matrix<T> output, Matrix<T> target)
        where T : unmanaged, IFloatingPointIeee754<T>
        where F : struct, IDifferenceFunction
    {
        var gradient = Matrix<T>.Result(output.Rows, output.Columns);
        Map(new Slopes<F>(function, output.Count), output.Span, target.Span, gradient.Span);
        return new(Mean.Of<T, Values<F>>(new(function), output.Span, target.Span, output.Count), gradient);
    }

    /// <summary>1 or −1; ±0 of a 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sign<V>(V x) where V : struct, ILanes<V> => V.Where(x > 0, 1, V.Where(x < 0, -1, x));

    private static void Map<T, TEntry>(TEntry entry, ReadOnlySpan<T> output, ReadOnlySpan<T> target, Span<T> destination)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TEntry : struct, IEntry
    {
        if (typeof(T) == typeof(float))
            Row.Map(entry, As<T, float>(output), As<T, float>(target), As<T, float>(destination));
        else if (typeof(T) == typeof(double))
            Row.Map(entry, As<T, double>(output), As<T, double>(target), As<T, double>(destination));
        else
        {
            var wide = Widen(output);
            Row.Map<double, TEntry>(entry, wide, Widen(target), wide);
            Narrow(wide, destination);
        }
    }

    private readonly struct Values<F>(F function) : ITerm
        where F : struct, IDifferenceFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Extended<V> Of<V>(V y, V t) where V : struct, ILanes<V> => function.Value(y - t);
    }

    private readonly struct Slopes<F>(F function, double count) : IEntry
        where F : struct, IDifferenceFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Of<V>(V y, V t) where V : struct, ILanes<V> => function.Slope(y - t) / count;
    }
}
