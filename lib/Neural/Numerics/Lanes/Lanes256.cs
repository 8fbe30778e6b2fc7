using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static System.Runtime.Intrinsics.Vector256;

namespace Neural.Numerics.Lanes;

/// <content>What depends on the machine's instructions for this width.</content>
internal readonly partial struct Lanes256<TLane, T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<TLane, T> ProductRest(Lanes256<TLane, T> a, Lanes256<TLane, T> b, Lanes256<TLane, T> product)
    {
        // The compiler makes two instructions of a multiply-add with −product.
        if (!Fma.IsSupported)
            return MultiplyAdd(a, b, -product);
        return typeof(TLane) == typeof(double)
            ? From(
                Fma.MultiplySubtract(a._value.AsDouble(), b._value.AsDouble(), product._value.AsDouble()).As<double, TLane>())
            : From(
                Fma.MultiplySubtract(a._value.AsSingle(), b._value.AsSingle(), product._value.AsSingle()).As<float, TLane>());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<TLane, T> Where(Lanes256<TLane, T> condition, Lanes256<TLane, T> yes, Lanes256<TLane, T> no) =>
        // The compiler makes three instructions of a selection if it has lost sight of the comparison.
        Avx.IsSupported
            ? From(Avx.BlendVariable(no._value.AsSingle(), yes._value.AsSingle(), condition._value.AsSingle()).As<float, TLane>())
            : From(ConditionalSelect(condition._value, yes._value, no._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<TLane, T> Scale(Lanes256<TLane, T> x, Lanes256<TLane, T> n) => ScaleByFactors(x, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<TLane, T> Lookup(ReadOnlySpan<double> table, Lanes256<TLane, T> index)
    {
        var entries = Create(At(table, index, 0), At(table, index, 1), At(table, index, 2), At(table, index, 3));
        return From(entries.As<double, TLane>());

        static double At(ReadOnlySpan<double> table, Lanes256<TLane, T> index, int lane) =>
            table[(int)index._value.AsInt64().GetElement(lane) & 15];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<TLane, T> Lookup(ReadOnlySpan<float> table, Lanes256<TLane, T> x)
    {
        var quarters = x._value.AsInt32() >>> 21;
        if (Avx2.IsSupported)
        {
            var isInUpperHalf = (quarters << 28).AsSingle();
            return From(
                Avx.BlendVariable(Of(table, 0, quarters), Of(table, 8, quarters), isInUpperHalf).As<float, TLane>());
        }
        Span<float> entries = stackalloc float[Vector256<float>.Count];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = table[quarters.GetElement(i) & 15];
        return From(LoadUnsafe(in entries[0]).As<float, TLane>());

        static Vector256<float> Of(ReadOnlySpan<float> table, int first, Vector256<int> index) =>
            Avx2.PermuteVar8x32(LoadUnsafe(in table[first]), index);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<TLane, T> Load(ref readonly T source)
    {
        if (typeof(TLane) == typeof(T))
            return From(LoadUnsafe(in source).As<T, TLane>());
        ref var singles = ref Unsafe.As<T, float>(ref Unsafe.AsRef(in source));
        return From(Create(
                Vector128.WidenLower(Vector128.LoadUnsafe(ref singles)),
                Vector128.WidenUpper(Vector128.LoadUnsafe(ref singles))).As<double, TLane>());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref T destination)
    {
        if (typeof(TLane) == typeof(T))
            _value.As<TLane, T>().StoreUnsafe(ref destination);
        else
            Vector128.Narrow(_value.AsDouble().GetLower(), _value.AsDouble().GetUpper())
                .StoreUnsafe(ref Unsafe.As<T, float>(ref destination));
    }
}
