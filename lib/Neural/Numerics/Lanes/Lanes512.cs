using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static System.Runtime.Intrinsics.Vector512;

namespace Neural.Numerics.Lanes;

/// <summary>A register of 512 bits that computes in <typeparamref name="TLane"/> for results of
/// <typeparamref name="T"/>.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly struct Lanes512<TLane, T>(Vector512<TLane> value) : ILanes<Lanes512<TLane, T>, T>, IResult<TLane, T>
    where TLane : unmanaged
    where T : unmanaged
{
    private readonly Vector512<TLane> _value = value;

    public static Lanes512<TLane, T> MaxValue
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(TLane) == typeof(double)
            ? Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(Create(double.MaxValue).As<double, TLane>())
            : Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(Create(float.MaxValue).As<float, TLane>());
    }

    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<TLane>.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Lanes512<TLane, T>(double value) => typeof(TLane) == typeof(double)
        ? Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(Create(value).As<double, TLane>())
        : Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(Create((float)value).As<float, TLane>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<TLane, T> operator +(Lanes512<TLane, T> a, Lanes512<TLane, T> b) =>
        Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(a._value + b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<TLane, T> operator -(Lanes512<TLane, T> a, Lanes512<TLane, T> b) =>
        Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(a._value - b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<TLane, T> operator *(Lanes512<TLane, T> a, Lanes512<TLane, T> b) =>
        Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(a._value * b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<TLane, T> operator /(Lanes512<TLane, T> a, Lanes512<TLane, T> b) =>
        Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(a._value / b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<TLane, T> operator -(Lanes512<TLane, T> a) =>
        Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(-a._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<TLane, T> operator <(Lanes512<TLane, T> a, Lanes512<TLane, T> b) =>
        Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(LessThan(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<TLane, T> operator >(Lanes512<TLane, T> a, Lanes512<TLane, T> b) =>
        Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(GreaterThan(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<TLane, T> operator <=(Lanes512<TLane, T> a, Lanes512<TLane, T> b) =>
        Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(LessThanOrEqual(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<TLane, T> operator >=(Lanes512<TLane, T> a, Lanes512<TLane, T> b) =>
        Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(GreaterThanOrEqual(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<TLane, T> MultiplyAdd(Lanes512<TLane, T> a, Lanes512<TLane, T> b, Lanes512<TLane, T> c) =>
        typeof(TLane) == typeof(double)
            ? Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(
                FusedMultiplyAdd(a._value.AsDouble(), b._value.AsDouble(), c._value.AsDouble()).As<double, TLane>())
            : Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(
                FusedMultiplyAdd(a._value.AsSingle(), b._value.AsSingle(), c._value.AsSingle()).As<float, TLane>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<TLane, T> MultiplySubtract(Lanes512<TLane, T> a, Lanes512<TLane, T> b, Lanes512<TLane, T> c)
    {
        if (!Avx512F.IsSupported)
            return MultiplyAdd(a, b, -c);
        return typeof(TLane) == typeof(double)
            ? Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(
                Avx512F.FusedMultiplySubtract(a._value.AsDouble(), b._value.AsDouble(), c._value.AsDouble()).As<double, TLane>())
            : Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(
                Avx512F.FusedMultiplySubtract(a._value.AsSingle(), b._value.AsSingle(), c._value.AsSingle()).As<float, TLane>());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<TLane, T> Where(
        Lanes512<TLane, T> condition, Lanes512<TLane, T> yes, Lanes512<TLane, T> no) =>
        Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(
            ConditionalSelect(condition._value, yes._value, no._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<TLane, T> Abs(Lanes512<TLane, T> x) =>
        Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(Vector512.Abs(x._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<TLane, T> CopySign(Lanes512<TLane, T> magnitude, Lanes512<TLane, T> sign) =>
        Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(Vector512.CopySign(magnitude._value, sign._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<TLane, T> Min(Lanes512<TLane, T> limit, Lanes512<TLane, T> x) =>
        Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(MinNative(limit._value, x._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<TLane, T> Max(Lanes512<TLane, T> limit, Lanes512<TLane, T> x) =>
        Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(MaxNative(limit._value, x._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<TLane, T> Round(Lanes512<TLane, T> x) =>
        Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(Vector512.Round(x._value.AsDouble()).As<double, TLane>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<TLane, T> Scale(Lanes512<TLane, T> x, Lanes512<TLane, T> n)
    {
        if (Avx512F.IsSupported)
            return typeof(TLane) == typeof(double)
                ? Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(
                    Avx512F.Scale(x._value.AsDouble(), n._value.AsDouble()).As<double, TLane>())
                : Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(
                    Avx512F.Scale(x._value.AsSingle(), n._value.AsSingle()).As<float, TLane>());
        // Two factors, since the exponent of 2ⁿ alone may be out of range; the first product is exact.
        if (typeof(TLane) == typeof(double))
        {
            var whole = Floor(n._value.AsDouble());
            var half = Vector512.Round(whole * 0.5);
            var scaled = x._value.AsDouble() * PowerOf2(half) * PowerOf2(whole - half);
            return Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(scaled.As<double, TLane>());
        }
        else
        {
            var whole = Floor(n._value.AsSingle());
            var half = Vector512.Round(whole * 0.5f);
            var scaled = x._value.AsSingle() * PowerOf2(half) * PowerOf2(whole - half);
            return Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(scaled.As<float, TLane>());
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<TLane, T> Lookup(ReadOnlySpan<double> table, Lanes512<TLane, T> index)
    {
        if (Avx512F.IsSupported)
            return Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(Avx512F.PermuteVar8x64x2(
                LoadUnsafe(in table[0]), index._value.AsInt64(), LoadUnsafe(in table[8])).As<double, TLane>());
        var lower = Vector256.Create(
            At(table, index, 0), At(table, index, 1), At(table, index, 2), At(table, index, 3));
        var upper = Vector256.Create(
            At(table, index, 4), At(table, index, 5), At(table, index, 6), At(table, index, 7));
        return Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(Create(lower, upper).As<double, TLane>());

        static double At(ReadOnlySpan<double> table, Lanes512<TLane, T> index, int lane) =>
            table[(int)index._value.AsInt64().GetElement(lane) & 15];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<TLane, T> Lookup(ReadOnlySpan<float> table, Lanes512<TLane, T> x)
    {
        var eighths = x._value.AsInt32() >>> 20;
        if (Avx512F.IsSupported)
            return Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(Avx512F.PermuteVar16x32x2(
                LoadUnsafe(in table[0]), eighths, LoadUnsafe(in table[16])).As<float, TLane>());
        Span<float> entries = stackalloc float[Vector512<float>.Count];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = table[eighths.GetElement(i) & 31];
        return Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(LoadUnsafe(in entries[0]).As<float, TLane>());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<TLane, T> Load(ref readonly T source)
    {
        if (typeof(TLane) == typeof(T))
            return Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(LoadUnsafe(in source).As<T, TLane>());
        ref var singles = ref Unsafe.As<T, float>(ref Unsafe.AsRef(in source));
        var wide = Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Double(Vector256.LoadUnsafe(ref singles))
            : Create(
                Vector256.WidenLower(Vector256.LoadUnsafe(ref singles)),
                Vector256.WidenUpper(Vector256.LoadUnsafe(ref singles)));
        return Unsafe.BitCast<Vector512<TLane>, Lanes512<TLane, T>>(wide.As<double, TLane>());
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Lane(int index) => typeof(TLane) == typeof(double)
        ? _value.AsDouble().GetElement(index)
        : _value.AsSingle().GetElement(index);

    /// <summary>2ⁿ: adding 1.5·2⁵² leaves the integer n in the low bits, which become the exponent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> PowerOf2(Vector512<double> n) =>
        (((n + Create(6755399441055744.0)).AsInt64() << 52) + Create(1.0).AsInt64()).AsDouble();

    /// <summary>2ⁿ in the same way, with 1.5·2²³.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> PowerOf2(Vector512<float> n) =>
        (((n + Create(12582912f)).AsInt32() << 23) + Create(1f).AsInt32()).AsSingle();
}
