using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Wasm;
using System.Runtime.Intrinsics.X86;
using static System.Runtime.Intrinsics.Vector128;

namespace Neural.Numerics.Lanes;

/// <content>What depends on the machine's instructions for this width.</content>
internal readonly partial struct Lanes128<TLane, T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar Total(Extended<Lanes128<TLane, T>> terms) =>
        new Scalar(terms.High.Lane(0), terms.Low.Lane(0)) + new Scalar(terms.High.Lane(1), terms.Low.Lane(1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> Where(Lanes128<TLane, T> condition, Lanes128<TLane, T> yes, Lanes128<TLane, T> no) =>
        // The compiler makes three instructions of a selection if it has lost sight of the comparison.
        Sse41.IsSupported
            ? From(Sse41.BlendVariable(no._value.AsSingle(), yes._value.AsSingle(), condition._value.AsSingle()).As<float, TLane>())
            : From(ConditionalSelect(condition._value, yes._value, no._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> Scale(Lanes128<TLane, T> x, Lanes128<TLane, T> n) => ScaleByFactors(x, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> MultiplyAddOnce(Lanes128<TLane, T> a, Lanes128<TLane, T> b, Lanes128<TLane, T> c)
    {
        if (!PackedSimd.IsSupported)
            return MultiplyAdd(a, b, c);
        var product = a * b;
        return product + (ProductRest(a, b, product) + c);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> ProductRest(Lanes128<TLane, T> a, Lanes128<TLane, T> b, Lanes128<TLane, T> product)
    {
        if (!PackedSimd.IsSupported)
            return MultiplyAdd(a, b, -product);
        var (upperA, upperB) = (Upper(a), Upper(b));
        var (lowerA, lowerB) = (a - upperA, b - upperB);
        return (upperA * upperB - product) + upperA * lowerB + lowerA * upperB + lowerA * lowerB;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> Remainder(Lanes128<TLane, T> a, Lanes128<TLane, T> q, Lanes128<TLane, T> b)
    {
        if (!PackedSimd.IsSupported)
            return MultiplyAdd(-q, b, a);
        var product = q * b;
        return (a - product) - ProductRest(q, b, product);
    }

    /// <summary>The first half of the digits, so that a product of two halves is exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes128<TLane, T> Upper(Lanes128<TLane, T> x) => typeof(TLane) == typeof(double)
        ? From((x._value.AsInt64() & Create(-1L << 27)).As<long, TLane>())
        : From((x._value.AsInt32() & Create(-1 << 12)).As<int, TLane>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> Lookup(ReadOnlySpan<double> table, Lanes128<TLane, T> index)
    {
        // Not in a function that takes the lanes: as WebAssembly that gives other numbers after some twenty calls (.NET 10.0).
        var places = index._value.AsInt64() & Create(15L);
        var entries = Create(table[(int)places.GetElement(0)], table[(int)places.GetElement(1)]);
        return From(entries.As<double, TLane>());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> Lookup(ReadOnlySpan<float> table, Lanes128<TLane, T> x)
    {
        var quarters = (x._value.AsInt32() >>> 21) & Create(15);
        var entries = Create(
            table[quarters.GetElement(0)], table[quarters.GetElement(1)], table[quarters.GetElement(2)], table[quarters.GetElement(3)]);
        return From(entries.As<float, TLane>());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> Load(ref readonly T source)
    {
        if (typeof(TLane) == typeof(T))
            return From(LoadUnsafe(in source).As<T, TLane>());
        ref var singles = ref Unsafe.As<T, float>(ref Unsafe.AsRef(in source));
        return From(Create((double)singles, (double)Unsafe.Add(ref singles, 1)).As<double, TLane>());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref T destination)
    {
        if (typeof(TLane) == typeof(T))
            _value.As<TLane, T>().StoreUnsafe(ref destination);
        else
        {
            ref var singles = ref Unsafe.As<T, float>(ref destination);
            singles = (float)_value.AsDouble().ToScalar();
            Unsafe.Add(ref singles, 1) = (float)_value.AsDouble().GetElement(1);
        }
    }
}
