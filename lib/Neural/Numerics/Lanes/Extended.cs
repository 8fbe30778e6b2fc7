using System.Runtime.CompilerServices;

namespace Neural.Numerics.Lanes;

/// <summary>An unevaluated sum High + Low of about twice the lanes' precision; High alone where
/// <see cref="ILanes{V}.Compensates"/> is false.</summary>
/// <remarks>The error of every sum and product is exact (T. Dekker, "A floating-point technique for extending the
/// available precision", 1971; D. Knuth, "The art of computer programming", 4.2.2), that of a quotient nearly so. The
/// arguments must be finite.</remarks>
internal readonly struct Extended<V>(V high, V low) where V : struct, ILanes<V>
{
    public readonly V High = high;
    public readonly V Low = low;

    /// <summary>The nearest lanes.</summary>
    public V Rounded
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => V.Compensates ? High + Low : High;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Extended<V>(V value) => new(value, 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Extended<V>(double value) => new(value, 0);

    /// <summary>a + b, where |a| ≥ |b| or a = 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> OrderedSum(V a, V b)
    {
        var sum = a + b;
        return V.Compensates ? new Extended<V>(sum, b - (sum - a)) : sum;
    }

    /// <summary>a·b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> Product(V a, V b)
    {
        var product = a * b;
        return V.Compensates ? new Extended<V>(product, V.MultiplyAdd(a, b, -product)) : product;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> operator -(Extended<V> a) => new(-a.High, -a.Low);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> operator +(Extended<V> a, Extended<V> b)
    {
        var sum = a.High + b.High;
        if (!V.Compensates)
            return sum;
        var added = sum - a.High;
        return new(sum, (a.High - (sum - added)) + (b.High - added) + (a.Low + b.Low));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> operator -(Extended<V> a, Extended<V> b) => a + -b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> operator *(Extended<V> a, Extended<V> b)
    {
        var product = a.High * b.High;
        if (!V.Compensates)
            return product;
        var low = V.MultiplyAdd(a.High, b.High, -product);
        return new(product, V.MultiplyAdd(a.High, b.Low, V.MultiplyAdd(a.Low, b.High, low)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> operator *(V a, Extended<V> b)
    {
        var product = a * b.High;
        return V.Compensates ? new Extended<V>(product, V.MultiplyAdd(a, b.Low, V.MultiplyAdd(a, b.High, -product))) : product;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> operator /(Extended<V> a, Extended<V> b)
    {
        if (!V.Compensates)
            return a.High / b.High;
        var inverse = 1 / b.High;
        var quotient = a.High * inverse;
        var remainder = V.MultiplyAdd(-quotient, b.High, a.High) + V.MultiplyAdd(-quotient, b.Low, a.Low);
        return new(quotient, remainder * inverse);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> Where(V condition, Extended<V> yes, Extended<V> no) =>
        new(V.Where(condition, yes.High, no.High), V.Where(condition, yes.Low, no.Low));

    /// <summary>(High + Low)·2ⁿ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extended<V> Scale(Extended<V> x, V n) =>
        V.Compensates ? new Extended<V>(V.Scale(x.High, n), V.Scale(x.Low, n)) : V.Scale(x.High, n);
}
