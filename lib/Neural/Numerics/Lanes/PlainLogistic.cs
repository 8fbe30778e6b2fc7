using System.Runtime.CompilerServices;

namespace Neural.Numerics.Lanes;

/// <summary>σ(−y) = 1/(1 + eʸ) in the lanes' own precision: what <see cref="LogisticGate{V}"/> has, at a fraction of its cost and
/// with a few roundings.</summary>
/// <remarks>Numerator and denominator are multiplied by a power of 2, so that neither leaves the range of numbers where the
/// quotient does; what is not normal is rounded once.</remarks>
internal readonly struct PlainLogistic<V> where V : struct, ILanes<V>
{
    /// <summary>Where σ(y) is 1.</summary>
    public const double One = 40;

    private const double FarthestOfFloat = 110, FarthestOfDouble = 753;

    private const int Shift = -36, ShiftOfDouble = -70;

    /// <summary>2 to that.</summary>
    private const double Unit = 1.4551915228366852e-11, UnitOfDouble = 8.470329472543003e-22;

    /// <summary>1 + eʸ, times the unit.</summary>
    private readonly V _denominator;

    /// <param name="y">At most what <see cref="Bounded"/> and <see cref="BoundedSize"/> leave of it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PlainLogistic(V y) => _denominator =
        new PlainExponential<V>(y, (int)Plain.Of<V>(Shift, ShiftOfDouble)).Plus(Plain.Of<V>(Unit, UnitOfDouble));

    /// <param name="y">As above.</param>
    /// <param name="rest">What was lost when it was rounded.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PlainLogistic(V y, V rest) => _denominator =
        new PlainExponential<V>(y, rest, (int)Plain.Of<V>(Shift, ShiftOfDouble)).Plus(Plain.Of<V>(Unit, UnitOfDouble));

    /// <summary>Where σ(−y), even times y, has long underflowed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Farthest() => Plain.Of<V>(FarthestOfFloat, FarthestOfDouble);

    /// <summary>A number nearer to 0 whose σ is the same, and underflows as well.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Bounded(V x) => V.Max(-Farthest(), V.Min(One, x));

    /// <summary>The same for σ(−|x|).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V BoundedSize(V x) => V.Min(Farthest(), V.Abs(x));

    /// <summary>c σ(−y), for a constant of ordinary size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Times(double c) => c * Plain.Of<V>(Unit, UnitOfDouble) / _denominator;

    /// <summary>x σ(−y), for an x of at most y's size, or tiny.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Times(V x) => x / _denominator * Plain.Of<V>(Unit, UnitOfDouble);

    /// <summary>c σ′(y), for y ≥ 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V SlopeTimes(double c)
    {
        var tail = Times(c);
        return V.MultiplyAdd(tail * (-1 / c), tail, tail);
    }
}
