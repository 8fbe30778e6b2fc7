using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace Neural.Numerics.Lanes;

/// <content>What depends on the machine's instructions for this width.</content>
internal readonly partial struct Lanes128<TLane, T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> Scale(Lanes128<TLane, T> x, Lanes128<TLane, T> n) => ScaleByFactors(x, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> Lookup(ReadOnlySpan<double> table, Lanes128<TLane, T> index)
    {
        var entries = Create(At(table, index, 0), At(table, index, 1));
        return From(entries.As<double, TLane>());

        static double At(ReadOnlySpan<double> table, Lanes128<TLane, T> index, int lane) =>
            table[(int)index._value.AsInt64().GetElement(lane) & 15];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<TLane, T> Lookup(ReadOnlySpan<float> table, Lanes128<TLane, T> x)
    {
        var eighths = (x._value.AsInt32() >>> 20) & Create(31);
        var entries = Create(
            At(table, eighths, 0), At(table, eighths, 1), At(table, eighths, 2), At(table, eighths, 3));
        return From(entries.As<float, TLane>());

        static float At(ReadOnlySpan<float> table, Vector128<int> eighths, int lane) =>
            table[eighths.GetElement(lane)];
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
