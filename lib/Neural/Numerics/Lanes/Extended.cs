using System.Runtime.CompilerServices;

namespace Neural.Numerics.Lanes;

/// <summary>An unevaluated sum High + Low of about twice the lanes' precision; High alone in lanes of double for results of
/// float, which have digits to spare.</summary>
/// <remarks>The error of every sum and product is exact (T. Dekker, "A floating-point technique for extending the
/// available precision", 1971, doi:10.1007/BF01397083; D. Knuth, "The art of computer programming", 4.2.2), that of a
/// quotient nearly so. The arguments must be finite.</remarks>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly struct Extended<V>(V high, V low) where V : struct, ILanes<V>
{
    public readonly V High = high;
    public readonly V Low = low;

    /// <summary>The nearest lanes.</summary>
    public V Rounded
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => default(V) is IDoubleForFloat ? High : High + Low;
    }

    /// <summary>The lanes nearest to the sum, times 2^⌊n⌋: the last step for results that may underflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V RoundedTimesPowerOf2(V n) => default(V) is IDoubleForFloat ? High : V.Scale(High + Low, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Extended<V>(V value) => new(value, default);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Extended<V>(double value) => new(value, default);

    /// <summary>One number in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> Of(Scalar value) => new(value.High.Lane(0), value.Low.Lane(0));

    /// <summary>a + b, where |a| ≥ |b| or a = 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> OrderedSum(V a, V b)
    {
        var sum = a + b;
        return default(V) is IDoubleForFloat ? sum : new Extended<V>(sum, b - (sum - a));
    }

    /// <summary>a + b, where |a| ≥ |b| or a = 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> OrderedSum(V a, Extended<V> b)
    {
        var sum = a + b.High;
        return default(V) is IDoubleForFloat ? sum : new Extended<V>(sum, (b.High - (sum - a)) + b.Low);
    }

    /// <summary>a + b, where |a| ≥ |b| or a = 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> OrderedSum(Extended<V> a, V b)
    {
        var sum = a.High + b;
        return default(V) is IDoubleForFloat ? sum : new Extended<V>(sum, (b - (sum - a.High)) + a.Low);
    }

    /// <summary>a·b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> Product(V a, V b)
    {
        var product = a * b;
        return default(V) is IDoubleForFloat ? product : new Extended<V>(product, V.ProductRest(a, b, product));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> operator -(Extended<V> a) =>
        default(V) is IDoubleForFloat ? -a.High : new Extended<V>(-a.High, -a.Low);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> operator +(Extended<V> a, Extended<V> b)
    {
        var sum = a.High + b.High;
        if (default(V) is IDoubleForFloat)
            return sum;
        var added = sum - a.High;
        return new(sum, (a.High - (sum - added)) + (b.High - added) + (a.Low + b.Low));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> operator +(Extended<V> a, V b)
    {
        var sum = a.High + b;
        if (default(V) is IDoubleForFloat)
            return sum;
        var added = sum - a.High;
        return new(sum, (a.High - (sum - added)) + (b - added) + a.Low);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> operator +(V a, Extended<V> b) => b + a;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> operator -(Extended<V> a, Extended<V> b) => a + -b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> operator -(Extended<V> a, V b) => a + -b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> operator -(V a, Extended<V> b) => -b + a;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> operator *(Extended<V> a, Extended<V> b)
    {
        var product = a.High * b.High;
        if (default(V) is IDoubleForFloat)
            return product;
        var low = V.ProductRest(a.High, b.High, product);
        return new(product, V.MultiplyAdd(a.High, b.Low, V.MultiplyAdd(a.Low, b.High, low)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> operator *(V a, Extended<V> b)
    {
        var product = a * b.High;
        return default(V) is IDoubleForFloat
            ? product
            : new Extended<V>(product, V.MultiplyAdd(a, b.Low, V.ProductRest(a, b.High, product)));
    }

    /// <summary>A multiple by a power of 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Extended<V> Times(double powerOf2) =>
        default(V) is IDoubleForFloat ? High * powerOf2 : new Extended<V>(High * powerOf2, Low * powerOf2);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> operator /(Extended<V> a, Extended<V> b)
    {
        if (default(V) is IDoubleForFloat)
            return a.High / b.High;
        var inverse = 1 / b.High;
        var quotient = a.High * inverse;
        var remainder = V.Remainder(a.High, quotient, b.High) + V.MultiplyAdd(-quotient, b.Low, a.Low);
        return new(quotient, remainder * inverse);
    }

    /// <summary>This over a number whose inverse may overflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Extended<V> DividedBy(V divisor)
    {
        var quotient = High / divisor;
        if (default(V) is IDoubleForFloat)
            return quotient;
        return new(quotient, (V.Remainder(High, quotient, divisor) + Low) / divisor);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> Where(V condition, Extended<V> yes, Extended<V> no) =>
        default(V) is IDoubleForFloat
            ? V.Where(condition, yes.High, no.High)
            : new Extended<V>(V.Where(condition, yes.High, no.High), V.Where(condition, yes.Low, no.Low));

    /// <summary>(High + Low)·2ⁿ; n is 0 where nothing is carried along.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> TimesPowerOf2(Extended<V> x, V n) =>
        default(V) is IDoubleForFloat ? x : new Extended<V>(V.Scale(x.High, n), V.Scale(x.Low, n));
}
