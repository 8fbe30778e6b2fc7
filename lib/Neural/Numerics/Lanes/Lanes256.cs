using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static System.Runtime.Intrinsics.Vector256;

namespace Neural.Numerics.Lanes;

/// <summary>A register of 256 bits that computes in <typeparamref name="TLane"/> for results of
/// <typeparamref name="T"/>.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly struct Lanes256<TLane, T>(Vector256<TLane> value) : ILanes<Lanes256<TLane, T>, T>, IResult<TLane, T>
    where TLane : unmanaged
    where T : unmanaged
{
    private readonly Vector256<TLane> _value = value;

    public static Lanes256<TLane, T> MaxValue
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(TLane) == typeof(double)
            ? Unsafe.BitCast<Vector256<TLane>, Lanes256<TLane, T>>(Create(double.MaxValue).As<double, TLane>())
            : Unsafe.BitCast<Vector256<TLane>, Lanes256<TLane, T>>(Create(float.MaxValue).As<float, TLane>());
    }

    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256<TLane>.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Lanes256<TLane, T>(double value) => typeof(TLane) == typeof(double)
        ? Unsafe.BitCast<Vector256<TLane>, Lanes256<TLane, T>>(Create(value).As<double, TLane>())
        : Unsafe.BitCast<Vector256<TLane>, Lanes256<TLane, T>>(Create((float)value).As<float, TLane>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<TLane, T> operator +(Lanes256<TLane, T> a, Lanes256<TLane, T> b) =>
        Unsafe.BitCast<Vector256<TLane>, Lanes256<TLane, T>>(a._value + b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<TLane, T> operator -(Lanes256<TLane, T> a, Lanes256<TLane, T> b) =>
        Unsafe.BitCast<Vector256<TLane>, Lanes256<TLane, T>>(a._value - b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<TLane, T> operator *(Lanes256<TLane, T> a, Lanes256<TLane, T> b) =>
        Unsafe.BitCast<Vector256<TLane>, Lanes256<TLane, T>>(a._value * b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<TLane, T> operator /(Lanes256<TLane, T> a, Lanes256<TLane, T> b) =>
        Unsafe.BitCast<Vector256<TLane>, Lanes256<TLane, T>>(a._value / b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<TLane, T> operator -(Lanes256<TLane, T> a) =>
        Unsafe.BitCast<Vector256<TLane>, Lanes256<TLane, T>>(-a._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<TLane, T> operator <(Lanes256<TLane, T> a, Lanes256<TLane, T> b) =>
        Unsafe.BitCast<Vector256<TLane>, Lanes256<TLane, T>>(LessThan(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<TLane, T> operator >(Lanes256<TLane, T> a, Lanes256<TLane, T> b) =>
        Unsafe.BitCast<Vector256<TLane>, Lanes256<TLane, T>>(GreaterThan(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<TLane, T> operator <=(Lanes256<TLane, T> a, Lanes256<TLane, T> b) =>
        Unsafe.BitCast<Vector256<TLane>, Lanes256<TLane, T>>(LessThanOrEqual(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<TLane, T> operator >=(Lanes256<TLane, T> a, Lanes256<TLane, T> b) =>
        Unsafe.BitCast<Vector256<TLane>, Lanes256<TLane, T>>(GreaterThanOrEqual(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<TLane, T> MultiplyAdd(Lanes256<TLane, T> a, Lanes256<TLane, T> b, Lanes256<TLane, T> c) =>
        typeof(TLane) == typeof(double)
            ? Unsafe.BitCast<Vector256<TLane>, Lanes256<TLane, T>>(
                FusedMultiplyAdd(a._value.AsDouble(), b._value.AsDouble(), c._value.AsDouble()).As<double, TLane>())
            : Unsafe.BitCast<Vector256<TLane>, Lanes256<TLane, T>>(
                FusedMultiplyAdd(a._value.AsSingle(), b._value.AsSingle(), c._value.AsSingle()).As<float, TLane>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<TLane, T> MultiplySubtract(Lanes256<TLane, T> a, Lanes256<TLane, T> b, Lanes256<TLane, T> c)
    {
        if (!Fma.IsSupported)
            return MultiplyAdd(a, b, -c);
        return typeof(TLane) == typeof(double)
            ? Unsafe.BitCast<Vector256<TLane>, Lanes256<TLane, T>>(
                Fma.MultiplySubtract(a._value.AsDouble(), b._value.AsDouble(), c._value.AsDouble()).As<double, TLane>())
            : Unsafe.BitCast<Vector256<TLane>, Lanes256<TLane, T>>(
                Fma.MultiplySubtract(a._value.AsSingle(), b._value.AsSingle(), c._value.AsSingle()).As<float, TLane>());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<TLane, T> Where(
        Lanes256<TLane, T> condition, Lanes256<TLane, T> yes, Lanes256<TLane, T> no) =>
        Unsafe.BitCast<Vector256<TLane>, Lanes256<TLane, T>>(
            ConditionalSelect(condition._value, yes._value, no._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<TLane, T> Abs(Lanes256<TLane, T> x) =>
        Unsafe.BitCast<Vector256<TLane>, Lanes256<TLane, T>>(Vector256.Abs(x._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<TLane, T> CopySign(Lanes256<TLane, T> magnitude, Lanes256<TLane, T> sign) =>
        Unsafe.BitCast<Vector256<TLane>, Lanes256<TLane, T>>(Vector256.CopySign(magnitude._value, sign._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<TLane, T> Min(Lanes256<TLane, T> limit, Lanes256<TLane, T> x) =>
        Unsafe.BitCast<Vector256<TLane>, Lanes256<TLane, T>>(MinNative(limit._value, x._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<TLane, T> Max(Lanes256<TLane, T> limit, Lanes256<TLane, T> x) =>
        Unsafe.BitCast<Vector256<TLane>, Lanes256<TLane, T>>(MaxNative(limit._value, x._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<TLane, T> Round(Lanes256<TLane, T> x) =>
        Unsafe.BitCast<Vector256<TLane>, Lanes256<TLane, T>>(Vector256.Round(x._value.AsDouble()).As<double, TLane>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<TLane, T> Scale(Lanes256<TLane, T> x, Lanes256<TLane, T> n)
    {
        // Two factors, since the exponent of 2ⁿ alone may be out of range; the first product is exact.
        if (typeof(TLane) == typeof(double))
        {
            var whole = Floor(n._value.AsDouble());
            var half = Vector256.Round(whole * 0.5);
            var scaled = x._value.AsDouble() * PowerOf2(half) * PowerOf2(whole - half);
            return Unsafe.BitCast<Vector256<TLane>, Lanes256<TLane, T>>(scaled.As<double, TLane>());
        }
        else
        {
            var whole = Floor(n._value.AsSingle());
            var half = Vector256.Round(whole * 0.5f);
            var scaled = x._value.AsSingle() * PowerOf2(half) * PowerOf2(whole - half);
            return Unsafe.BitCast<Vector256<TLane>, Lanes256<TLane, T>>(scaled.As<float, TLane>());
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<TLane, T> Lookup(ReadOnlySpan<double> table, Lanes256<TLane, T> index)
    {
        var entries = Create(At(table, index, 0), At(table, index, 1), At(table, index, 2), At(table, index, 3));
        return Unsafe.BitCast<Vector256<TLane>, Lanes256<TLane, T>>(entries.As<double, TLane>());

        static double At(ReadOnlySpan<double> table, Lanes256<TLane, T> index, int lane) =>
            table[(int)index._value.AsInt64().GetElement(lane) & 15];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<TLane, T> Lookup(ReadOnlySpan<float> table, Lanes256<TLane, T> x)
    {
        var eighths = x._value.AsInt32() >>> 20;
        if (Avx2.IsSupported)
        {
            var (inOddEight, inUpperHalf) = ((eighths << 28).AsSingle(), (eighths << 27).AsSingle());
            var lower = Avx.BlendVariable(Of(table, 0, eighths), Of(table, 8, eighths), inOddEight);
            var upper = Avx.BlendVariable(Of(table, 16, eighths), Of(table, 24, eighths), inOddEight);
            return Unsafe.BitCast<Vector256<TLane>, Lanes256<TLane, T>>(
                Avx.BlendVariable(lower, upper, inUpperHalf).As<float, TLane>());
        }
        Span<float> entries = stackalloc float[Vector256<float>.Count];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = table[eighths.GetElement(i) & 31];
        return Unsafe.BitCast<Vector256<TLane>, Lanes256<TLane, T>>(LoadUnsafe(in entries[0]).As<float, TLane>());

        static Vector256<float> Of(ReadOnlySpan<float> table, int first, Vector256<int> index) =>
            Avx2.PermuteVar8x32(LoadUnsafe(in table[first]), index);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<TLane, T> Load(ref readonly T source)
    {
        if (typeof(TLane) == typeof(T))
            return Unsafe.BitCast<Vector256<TLane>, Lanes256<TLane, T>>(LoadUnsafe(in source).As<T, TLane>());
        ref var singles = ref Unsafe.As<T, float>(ref Unsafe.AsRef(in source));
        return Unsafe.BitCast<Vector256<TLane>, Lanes256<TLane, T>>(
            Create(
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Lane(int index) => typeof(TLane) == typeof(double)
        ? _value.AsDouble().GetElement(index)
        : _value.AsSingle().GetElement(index);

    /// <summary>2ⁿ: adding 1.5·2⁵² leaves the integer n in the low bits, which become the exponent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> PowerOf2(Vector256<double> n) =>
        (((n + Create(6755399441055744.0)).AsInt64() << 52) + Create(1.0).AsInt64()).AsDouble();

    /// <summary>2ⁿ in the same way, with 1.5·2²³.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> PowerOf2(Vector256<float> n) =>
        (((n + Create(12582912f)).AsInt32() << 23) + Create(1f).AsInt32()).AsSingle();
}
