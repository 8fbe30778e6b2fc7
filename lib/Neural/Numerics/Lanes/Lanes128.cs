using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace Neural.Numerics.Lanes;

/// <summary>A register of 128 bits that computes in <typeparamref name="TLane"/> for results of
/// <typeparamref name="T"/>.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly struct Lanes128<TLane, T>(Vector128<TLane> value) : ILanes<Lanes128<TLane, T>, T>, IResult<TLane, T>
    where TLane : unmanaged
    where T : unmanaged
{
    private readonly Vector128<TLane> _value = value;

    public static Lanes128<TLane, T> MaxValue
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(TLane) == typeof(double)
            ? Unsafe.BitCast<Vector128<TLane>, Lanes128<TLane, T>>(Create(double.MaxValue).As<double, TLane>())
            : Unsafe.BitCast<Vector128<TLane>, Lanes128<TLane, T>>(Create(float.MaxValue).As<float, TLane>());
    }

    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128<TLane>.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Lanes128<TLane, T>(double value) => typeof(TLane) == typeof(double)
        ? Unsafe.BitCast<Vector128<TLane>, Lanes128<TLane, T>>(Create(value).As<double, TLane>())
        : Unsafe.BitCast<Vector128<TLane>, Lanes128<TLane, T>>(Create((float)value).As<float, TLane>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> operator +(Lanes128<TLane, T> a, Lanes128<TLane, T> b) =>
        Unsafe.BitCast<Vector128<TLane>, Lanes128<TLane, T>>(a._value + b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> operator -(Lanes128<TLane, T> a, Lanes128<TLane, T> b) =>
        Unsafe.BitCast<Vector128<TLane>, Lanes128<TLane, T>>(a._value - b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> operator *(Lanes128<TLane, T> a, Lanes128<TLane, T> b) =>
        Unsafe.BitCast<Vector128<TLane>, Lanes128<TLane, T>>(a._value * b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> operator /(Lanes128<TLane, T> a, Lanes128<TLane, T> b) =>
        Unsafe.BitCast<Vector128<TLane>, Lanes128<TLane, T>>(a._value / b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> operator -(Lanes128<TLane, T> a) =>
        Unsafe.BitCast<Vector128<TLane>, Lanes128<TLane, T>>(-a._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> operator <(Lanes128<TLane, T> a, Lanes128<TLane, T> b) =>
        Unsafe.BitCast<Vector128<TLane>, Lanes128<TLane, T>>(LessThan(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> operator >(Lanes128<TLane, T> a, Lanes128<TLane, T> b) =>
        Unsafe.BitCast<Vector128<TLane>, Lanes128<TLane, T>>(GreaterThan(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> operator <=(Lanes128<TLane, T> a, Lanes128<TLane, T> b) =>
        Unsafe.BitCast<Vector128<TLane>, Lanes128<TLane, T>>(LessThanOrEqual(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> operator >=(Lanes128<TLane, T> a, Lanes128<TLane, T> b) =>
        Unsafe.BitCast<Vector128<TLane>, Lanes128<TLane, T>>(GreaterThanOrEqual(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> MultiplyAdd(Lanes128<TLane, T> a, Lanes128<TLane, T> b, Lanes128<TLane, T> c) =>
        typeof(TLane) == typeof(double)
            ? Unsafe.BitCast<Vector128<TLane>, Lanes128<TLane, T>>(
                FusedMultiplyAdd(a._value.AsDouble(), b._value.AsDouble(), c._value.AsDouble()).As<double, TLane>())
            : Unsafe.BitCast<Vector128<TLane>, Lanes128<TLane, T>>(
                FusedMultiplyAdd(a._value.AsSingle(), b._value.AsSingle(), c._value.AsSingle()).As<float, TLane>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> Where(
        Lanes128<TLane, T> condition, Lanes128<TLane, T> yes, Lanes128<TLane, T> no) =>
        Unsafe.BitCast<Vector128<TLane>, Lanes128<TLane, T>>(
            ConditionalSelect(condition._value, yes._value, no._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> Abs(Lanes128<TLane, T> x) =>
        Unsafe.BitCast<Vector128<TLane>, Lanes128<TLane, T>>(Vector128.Abs(x._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> CopySign(Lanes128<TLane, T> magnitude, Lanes128<TLane, T> sign) =>
        Unsafe.BitCast<Vector128<TLane>, Lanes128<TLane, T>>(Vector128.CopySign(magnitude._value, sign._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> Min(Lanes128<TLane, T> limit, Lanes128<TLane, T> x) =>
        Unsafe.BitCast<Vector128<TLane>, Lanes128<TLane, T>>(MinNative(limit._value, x._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> Max(Lanes128<TLane, T> limit, Lanes128<TLane, T> x) =>
        Unsafe.BitCast<Vector128<TLane>, Lanes128<TLane, T>>(MaxNative(limit._value, x._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> Round(Lanes128<TLane, T> x) =>
        Unsafe.BitCast<Vector128<TLane>, Lanes128<TLane, T>>(Vector128.Round(x._value.AsDouble()).As<double, TLane>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> Scale(Lanes128<TLane, T> x, Lanes128<TLane, T> n)
    {
        // Two factors, since the exponent of 2ⁿ alone may be out of range; the first product is exact.
        if (typeof(TLane) == typeof(double))
        {
            var whole = Floor(n._value.AsDouble());
            var half = Vector128.Round(whole * 0.5);
            var scaled = x._value.AsDouble() * PowerOf2(half) * PowerOf2(whole - half);
            return Unsafe.BitCast<Vector128<TLane>, Lanes128<TLane, T>>(scaled.As<double, TLane>());
        }
        else
        {
            var whole = Floor(n._value.AsSingle());
            var half = Vector128.Round(whole * 0.5f);
            var scaled = x._value.AsSingle() * PowerOf2(half) * PowerOf2(whole - half);
            return Unsafe.BitCast<Vector128<TLane>, Lanes128<TLane, T>>(scaled.As<float, TLane>());
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> Lookup(ReadOnlySpan<double> table, Lanes128<TLane, T> index)
    {
        var entries = Create(At(table, index, 0), At(table, index, 1));
        return Unsafe.BitCast<Vector128<TLane>, Lanes128<TLane, T>>(entries.As<double, TLane>());

        static double At(ReadOnlySpan<double> table, Lanes128<TLane, T> index, int lane) =>
            table[(int)index._value.AsInt64().GetElement(lane) & 15];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> Lookup(ReadOnlySpan<float> table, Lanes128<TLane, T> x)
    {
        var eighths = (x._value.AsInt32() >>> 20) & Create(31);
        var entries = Create(
            At(table, eighths, 0), At(table, eighths, 1), At(table, eighths, 2), At(table, eighths, 3));
        return Unsafe.BitCast<Vector128<TLane>, Lanes128<TLane, T>>(entries.As<float, TLane>());

        static float At(ReadOnlySpan<float> table, Vector128<int> eighths, int lane) =>
            table[eighths.GetElement(lane)];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> Load(ref readonly T source)
    {
        if (typeof(TLane) == typeof(T))
            return Unsafe.BitCast<Vector128<TLane>, Lanes128<TLane, T>>(LoadUnsafe(in source).As<T, TLane>());
        ref var singles = ref Unsafe.As<T, float>(ref Unsafe.AsRef(in source));
        return Unsafe.BitCast<Vector128<TLane>, Lanes128<TLane, T>>(
            Create((double)singles, (double)Unsafe.Add(ref singles, 1)).As<double, TLane>());
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Lane(int index) => typeof(TLane) == typeof(double)
        ? _value.AsDouble().GetElement(index)
        : _value.AsSingle().GetElement(index);

    /// <summary>2ⁿ: adding 1.5·2⁵² leaves the integer n in the low bits, which become the exponent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> PowerOf2(Vector128<double> n) =>
        (((n + Create(6755399441055744.0)).AsInt64() << 52) + Create(1.0).AsInt64()).AsDouble();

    /// <summary>2ⁿ in the same way, with 1.5·2²³.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> PowerOf2(Vector128<float> n) =>
        (((n + Create(12582912f)).AsInt32() << 23) + Create(1f).AsInt32()).AsSingle();
}
