using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;

namespace Neural.Numerics;

/// <summary>A row shifted so that its largest entry is 0 and divided by a temperature τ, with the sum of its
/// exponentials.</summary>
/// <remarks>A row that has a NaN, or nothing but −∞, has the sum NaN; an empty one has 0.</remarks>
internal readonly struct ShiftedRow
{
    /// <summary>Where eˣ has long underflowed, and the rounding error of x no longer matters.</summary>
    private const double Lowest = -1200;

    /// <summary>The largest maximum of a row whose exponentials need no shift, but are multiplied by a power of 2.</summary>
    private const double Ordinary = 200;

    private readonly double _temperature;

    /// <summary>The temperature for lanes of float, and what that misses.</summary>
    private readonly double _inFloat, _rest;

    private ShiftedRow(double maximum, double temperature, Scalar sum)
    {
        (Maximum, _temperature, Sum) = (maximum, temperature, sum);
        _inFloat = (float)Math.Min(temperature, float.MaxValue);
        _rest = Math.Min(temperature, float.MaxValue) - _inFloat;
    }

    /// <summary>Of the exponentials, in units of their own.</summary>
    public Scalar Sum { get; }

    /// <summary>The row's largest entry, or NaN.</summary>
    public double Maximum { get; }

    /// <summary>Whether the row is finite but for −∞, near 0, and its temperature 1.</summary>
    public bool IsOrdinary => _temperature == 1 && Math.Abs(Maximum) <= Ordinary;

    /// <summary>ln Σ e^((x − maximum)/τ), with all its digits where one entry dominates and the sum is next to 1.</summary>
    /// <typeparam name="T">That of the row.</typeparam>
    /// <param name="kept">The exponentials, if they were kept.</param>
    public double LogSum<T>(ReadOnlySpan<T> kept = default) where T : unmanaged, INumber<T>
    {
        var largest = !IsOrdinary ? 1
            : kept.IsEmpty ? Row.One(new OrdinaryExponentials(Maximum), T.CreateTruncating(Maximum))
            : double.CreateTruncating(TensorPrimitives.Max(kept));
        var rest = (Sum.High.Lane(0) - largest + Sum.Low.Lane(0)) / largest;
        var ratio = 1 + rest;
        return Math.Log(ratio) + (rest - (ratio - 1)) / ratio;
    }

    /// <summary>ln Σ e^(x/τ).</summary>
    public static double LogOfUnshiftedSum<T>(ReadOnlySpan<T> x) where T : unmanaged, INumber<T>
    {
        var row = Of(x, temperature: 1);
        return double.IsInfinity(row.Maximum) ? row.Maximum : row.Maximum + row.LogSum<T>();
    }

    public static ShiftedRow Of<T>(ReadOnlySpan<T> x, double temperature) where T : unmanaged, INumber<T> =>
        WithExponentials(x, temperature, kept: default);

    /// <summary>Writes the exponentials as well, where there is room for them; that may be <paramref name="x"/>.</summary>
    public static ShiftedRow WithExponentials<T>(ReadOnlySpan<T> x, double temperature, Span<T> kept)
        where T : unmanaged, INumber<T>
    {
        var maximum = x.IsEmpty ? double.NegativeInfinity : double.CreateTruncating(TensorPrimitives.Max(x));
        var row = new ShiftedRow(maximum, temperature, default);
        return new(maximum, temperature, row.IsOrdinary
            ? Row.SumOfMap(new OrdinaryExponentials(maximum), x, kept)
            : Row.SumOfMap(new Exponentials(row), x, kept));
    }

    /// <summary>(x − maximum)/τ, where +∞ is no further from a maximum of +∞ than 0, but −∞ from −∞ is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Extended<V> Shift<V>(V x) where V : struct, ILanes<V>
    {
        V maximum = Maximum > double.NegativeInfinity ? Maximum : double.NaN;
        var shifted = (Extended<V>)x - maximum;
        if (_temperature != 1)
            shifted = Cooled(shifted);
        var low = V.Where(shifted.High > Lowest, shifted.Low, 0);
        return new(V.Where(x >= maximum, 0, shifted.High), low);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Extended<V> Cooled<V>(Extended<V> shifted) where V : struct, ILanes<V>
    {
        if (default(V) is not IFloatForFloat)
            return shifted.DividedBy(_temperature);
        var quotient = shifted.High / _inFloat;
        var rest = V.MultiplyAdd(-quotient, _rest, V.Remainder(shifted.High, quotient, _inFloat) + shifted.Low);
        return new(quotient, rest / _inFloat);
    }

    /// <summary>eˣ·2⁻ᵏ, where 2ᵏ is nearest to that of the maximum.</summary>
    private readonly struct OrdinaryExponentials(double maximum) : IEntry
    {
        private readonly LaneConstant _k = PlainExponential.FallingBy((int)Math.Round(maximum * 1.4426950408889634));
        private readonly LaneConstant _lowest = PlainExponential.LowestBelow(maximum);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Of<V>(V x, V _) where V : struct, ILanes<V>
        {
            var near = V.Max(_lowest.Of<V>(), x);
            return PlainExponential<V>.FallingFrom(near, _k).Value * PlainExponential<V>.Unit();
        }
    }

    private readonly struct Exponentials(ShiftedRow row) : IEntry
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Of<V>(V x, V _) where V : struct, ILanes<V>
        {
            var shifted = row.Shift(x);
            return PlainExponential<V>.Falling(shifted.High, shifted.Low).Value * PlainExponential<V>.Unit();
        }
    }
}
