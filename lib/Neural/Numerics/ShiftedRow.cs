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

    private readonly double _maximum, _temperature;

    private ShiftedRow(double maximum, double temperature, Scalar sum) =>
        (_maximum, _temperature, Sum) = (maximum, temperature, sum);

    /// <summary>Σ e^((x − maximum)/τ).</summary>
    public Scalar Sum { get; }

    /// <summary>ln Σ, with all its digits where one entry dominates and Σ is next to 1.</summary>
    public double LogSum => Math.Log(Sum.High.Lane(0)) + Sum.Low.Lane(0) / Sum.High.Lane(0);

    /// <summary>ln Σ e^(x/τ).</summary>
    public double LogOfUnshiftedSum =>
        double.IsInfinity(_maximum) ? _maximum : _maximum / _temperature + LogSum;

    public static ShiftedRow Of<T>(ReadOnlySpan<T> x, double temperature) where T : unmanaged, INumber<T>
    {
        var maximum = x.IsEmpty ? double.NegativeInfinity : double.CreateTruncating(TensorPrimitives.Max(x));
        var row = new ShiftedRow(maximum, temperature, default);
        return new(maximum, temperature, Row.Sum(new Exponentials(row), x, x));
    }

    /// <summary>(x − maximum)/τ, where +∞ is no further from a maximum of +∞ than 0, but −∞ from −∞ is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Extended<V> Shift<V>(V x) where V : struct, ILanes<V>
    {
        V maximum = _maximum > double.NegativeInfinity ? _maximum : double.NaN;
        var shifted = (Extended<V>)x - maximum;
        if (_temperature != 1)
            shifted = shifted.DividedBy(_temperature);
        var low = V.Where(shifted.High > Lowest, shifted.Low, 0);
        return new(V.Where(x >= maximum, 0, shifted.High), low);
    }

    private readonly struct Exponentials(ShiftedRow row) : ITerm
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Extended<V> Of<V>(V x, V _) where V : struct, ILanes<V> => Exponential<V>.Of(row.Shift(x)).Value;
    }
}
