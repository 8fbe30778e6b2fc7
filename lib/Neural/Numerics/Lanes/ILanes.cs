namespace Neural.Numerics.Lanes;

/// <summary>A few numbers that are computed side by side, on which a formula is written once for every width and
/// precision.</summary>
/// <remarks>Every operation is IEEE 754's and acts on each lane alone, so a result depends neither on the width nor on
/// the position; a multiply-add is fused, in software where the machine has none, but for browsers.</remarks>
internal interface ILanes<V> where V : struct, ILanes<V>
{
    /// <summary>The largest finite number.</summary>
    static abstract V MaxValue { get; }

    static abstract implicit operator V(double value);

    /// <summary>One number in every lane: the first where they are float. Unlike a double it need not be converted, which a loop does
    /// each time.</summary>
    static abstract V Of(float ofFloat, double ofDouble);

    static abstract V operator +(V a, V b);
    static abstract V operator -(V a, V b);
    static abstract V operator *(V a, V b);
    static abstract V operator /(V a, V b);
    static abstract V operator -(V a);

    /// <summary>A comparison gives a mask for <see cref="Where"/>; with NaN it is false.</summary>
    static abstract V operator <(V a, V b);
    static abstract V operator >(V a, V b);
    static abstract V operator <=(V a, V b);
    static abstract V operator >=(V a, V b);

    /// <summary>a·b + c, rounded once; in a browser twice, which is a tenth of the work there.</summary>
    static abstract V MultiplyAdd(V a, V b, V c);

    /// <summary>a·b + c, rounded once, where |c| is far below |a·b|; in a browser nearly so.</summary>
    static virtual V MultiplyAddOnce(V a, V b, V c) => V.MultiplyAdd(a, b, c);

    /// <summary>a·b − <paramref name="product"/>, which is a·b rounded: what the rounding has lost, exactly.</summary>
    static abstract V ProductRest(V a, V b, V product);

    /// <summary>a − q·b, exactly, where q is nearly a/b.</summary>
    static virtual V Remainder(V a, V q, V b) => V.MultiplyAdd(-q, b, a);

    static abstract V Where(V condition, V yes, V no);

    static abstract V Abs(V x);

    /// <summary>√x, rounded once.</summary>
    static abstract V Sqrt(V x);

    static abstract V CopySign(V magnitude, V sign);

    /// <summary>The smaller of the two; x where it is NaN.</summary>
    static abstract V Min(V limit, V x);

    /// <summary>The larger of the two; x where it is NaN.</summary>
    static abstract V Max(V limit, V x);

    /// <summary>x·2^⌊n⌋, rounded once, for 2⁻⁵⁰ ≤ |x| ≤ 2⁵⁰ or x = 0 and n from −2000 to 1000; in lanes of
    /// float, from −200 to 0.</summary>
    static abstract V Scale(V x, V n);

    /// <summary>The number whose exponent is in the last bits of <paramref name="x"/>: 2ⁿ from 1.5·2²³ + 127 + n in lanes of
    /// float, from 1.5·2⁵² + 1023 + n in lanes of double.</summary>
    static abstract V PowerOf2(V x);

    /// <summary>The entry of a table of 16 that the last four bits of <paramref name="index"/> count to; for lanes of
    /// double.</summary>
    static abstract V Lookup(ReadOnlySpan<double> table, V index);

    /// <summary>The entry of a table of 16, one for each quarter between powers of 2, that <paramref name="x"/> ≥ 0 lies in;
    /// 17th and first are the same. For lanes of float.</summary>
    static abstract V Lookup(ReadOnlySpan<float> table, V x);

    /// <summary>The sum of them all, in double.</summary>
    double Sum();

    /// <summary>The same with what its roundings lose, in lanes of double: halves are added to each other, in registers.</summary>
    static abstract Scalar Total(Extended<V> terms);

    /// <summary>One of the numbers.</summary>
    double Lane(int index);
}

/// <summary>Lanes that are read from and written to memory as <typeparamref name="T"/>.</summary>
internal interface ILanes<V, T> : ILanes<V> where V : struct, ILanes<V, T>
{
    static abstract int Count { get; }

    static abstract V Load(ref readonly T source);

    void Store(ref T destination);
}
