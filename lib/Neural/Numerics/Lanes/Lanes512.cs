using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static System.Runtime.Intrinsics.Vector512;

namespace Neural.Numerics.Lanes;

/// <content>What depends on the machine's instructions for this width.</content>
internal readonly partial struct Lanes512<TLane, T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<TLane, T> ProductRest(Lanes512<TLane, T> a, Lanes512<TLane, T> b, Lanes512<TLane, T> product)
    {
        // The compiler makes two instructions of a multiply-add with −product.
        if (!Avx512F.IsSupported)
            return MultiplyAdd(a, b, -product);
        return typeof(TLane) == typeof(double)
            ? From(
                Avx512F.FusedMultiplySubtract(a._value.AsDouble(), b._value.AsDouble(), product._value.AsDouble()).As<double, TLane>())
            : From(
                Avx512F.FusedMultiplySubtract(a._value.AsSingle(), b._value.AsSingle(), product._value.AsSingle()).As<float, TLane>());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<TLane, T> Where(Lanes512<TLane, T> condition, Lanes512<TLane, T> yes, Lanes512<TLane, T> no) =>
        From(ConditionalSelect(condition._value, yes._value, no._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<TLane, T> Scale(Lanes512<TLane, T> x, Lanes512<TLane, T> n)
    {
        if (!Avx512F.IsSupported)
            return ScaleByFactors(x, n);
        return typeof(TLane) == typeof(double)
            ? From(Avx512F.Scale(x._value.AsDouble(), n._value.AsDouble()).As<double, TLane>())
            : From(Avx512F.Scale(x._value.AsSingle(), n._value.AsSingle()).As<float, TLane>());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<TLane, T> Lookup(ReadOnlySpan<double> table, Lanes512<TLane, T> index)
    {
        if (Avx512F.IsSupported)
            return From(Avx512F.PermuteVar8x64x2(
                LoadUnsafe(in table[0]), index._value.AsInt64(), LoadUnsafe(in table[8])).As<double, TLane>());
        var lower = Vector256.Create(
            At(table, index, 0), At(table, index, 1), At(table, index, 2), At(table, index, 3));
        var upper = Vector256.Create(
            At(table, index, 4), At(table, index, 5), At(table, index, 6), At(table, index, 7));
        return From(Create(lower, upper).As<double, TLane>());

        static double At(ReadOnlySpan<double> table, Lanes512<TLane, T> index, int lane) =>
            table[(int)index._value.AsInt64().GetElement(lane) & 15];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<TLane, T> Lookup(ReadOnlySpan<float> table, Lanes512<TLane, T> x)
    {
        var quarters = x._value.AsInt32() >>> 21;
        if (Avx512F.IsSupported)
            return From(Avx512F.PermuteVar16x32(LoadUnsafe(in table[0]), quarters).As<float, TLane>());
        Span<float> entries = stackalloc float[Vector512<float>.Count];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = table[quarters.GetElement(i) & 15];
        return From(LoadUnsafe(in entries[0]).As<float, TLane>());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<TLane, T> Load(ref readonly T source)
    {
        if (typeof(TLane) == typeof(T))
            return From(LoadUnsafe(in source).As<T, TLane>());
        ref var singles = ref Unsafe.As<T, float>(ref Unsafe.AsRef(in source));
        var wide = Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Double(Vector256.LoadUnsafe(ref singles))
            : Create(
                Vector256.WidenLower(Vector256.LoadUnsafe(ref singles)),
                Vector256.WidenUpper(Vector256.LoadUnsafe(ref singles)));
        return From(wide.As<double, TLane>());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref T destination)
    {
        if (typeof(TLane) == typeof(T))
            _value.As<TLane, T>().StoreUnsafe(ref destination);
        else
            (Avx512F.IsSupported
                ? Avx512F.ConvertToVector256Single(_value.AsDouble())
                : Vector256.Narrow(_value.AsDouble().GetLower(), _value.AsDouble().GetUpper()))
                .StoreUnsafe(ref Unsafe.As<T, float>(ref destination));
    }
}
