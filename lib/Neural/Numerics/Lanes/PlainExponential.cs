using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes.Polynomials;
using static Neural.Numerics.Lanes.PlainExponential;

namespace Neural.Numerics.Lanes;

/// <summary>eˣ as (1 + rise)·2ⁿ in the lanes' own precision, without a table and nearly exact: what a family of functions has
/// in common where one rounding more is none too many.</summary>
/// <remarks>x = n ln 2 + r with |r| ≤ ln 2/2, where the product is taken off in two parts as in <see cref="Exponential{V}"/>;
/// the rise is r + r² <see cref="PlainExponentialTail"/>(r), whose first term is added last. The 1 is left to the formula, which
/// may have something to add to it first. A shift keeps the power a normal number where a result is not.</remarks>
internal readonly struct PlainExponential<V> where V : struct, ILanes<V>
{
    private const double Log2E = 1.4426950408889634;

    /// <summary>ln 2 in so few digits that n times it is exact, and the others; in float and in double.</summary>
    private const double High = 0.693145751953125, Low = 1.4286068203094173e-06;
    private const double HighOfDouble = 0.6931471805582987, LowOfDouble = 1.6465949582897082e-12;

    /// <summary>2 to minus the <see cref="FallingShift"/>.</summary>
    private const double FallingUnit = 3.552713678800501e-15, FallingUnitOfDouble = 8.271806125530277e-25;

    /// <summary>eʳ − 1.</summary>
    public readonly V Rise;

    /// <summary>What its last rounding has lost.</summary>
    private readonly V _riseRest;

    /// <summary>2ⁿ, times 2^shift.</summary>
    public readonly V Power;

    /// <param name="x">From −80 to 80 and 127 − |shift| times ln 2 at most; in double 1,023.</param>
    /// <param name="shift">What is added to n.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PlainExponential(V x, int shift = 0)
    {
        var n = Reduce(x, RounderTo(shift), out var coarse, out Power);
        (Rise, _riseRest) = RiseOf(coarse, n * -Plain.Of<V>(Low, LowOfDouble));
    }

    /// <param name="x">The exponent.</param>
    /// <param name="rest">What was lost when it was rounded.</param>
    /// <param name="shift">What is added to n.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PlainExponential(V x, V rest, int shift = 0)
    {
        var n = Reduce(x, RounderTo(shift), out var coarse, out Power);
        (Rise, _riseRest) = RiseOf(coarse, V.MultiplyAdd(n, -Plain.Of<V>(Low, LowOfDouble), rest));
    }

    /// <summary>eˣ over the <see cref="Unit"/>, for x from −∞ to 0, or not far above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PlainExponential<V> Falling(V x) => FallingBounded(V.Max(Lowest(), x));

    /// <inheritdoc cref="Falling(V)"/>
    /// <param name="x">The exponent.</param>
    /// <param name="rest">What was lost when it was rounded.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PlainExponential<V> Falling(V x, V rest) => FallingBounded(V.Max(Lowest(), x), rest);

    /// <summary>The same for an x that is bounded already: from −120, in double −760.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PlainExponential<V> FallingBounded(V x) => new(x, (int)Plain.Of<V>(FallingShift, FallingShiftOfDouble));

    /// <inheritdoc cref="FallingBounded(V)"/>
    /// <param name="x">The exponent.</param>
    /// <param name="rest">What was lost when it was rounded.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PlainExponential<V> FallingBounded(V x, V rest) =>
        new(x, rest, (int)Plain.Of<V>(FallingShift, FallingShiftOfDouble));

    /// <summary>eˣ·2⁻ᵏ over the <see cref="Unit"/>, for |x| up to 350, and from <see cref="Lowest"/> below k ln 2.</summary>
    /// <param name="x">The exponent.</param>
    /// <param name="k">As <see cref="PlainExponential.FallingBy"/> gives it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PlainExponential<V> FallingFrom(V x, LaneConstant k)
    {
        var n = Reduce(x, k.Of<V>(), out var coarse, out var power);
        return new(RiseOf(coarse, n * -Plain.Of<V>(Low, LowOfDouble)).Nearest, power);
    }

    /// <summary>Where eˣ has long underflowed, also beside what it is multiplied by.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Lowest() => Plain.Of<V>(LowestOfFloat, LowestOfDouble);

    /// <summary>What results from a falling exponential are multiplied by last, so that they are rounded once where they are no
    /// normal numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Unit() => Plain.Of<V>(FallingUnit, FallingUnitOfDouble);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private PlainExponential(V rise, V power) => (Rise, Power) = (rise, power);

    /// <summary>eˣ, times 2^shift.</summary>
    public V Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => V.MultiplyAdd(Power, Rise, Power);
    }

    /// <summary>eˣ − 1 with all its digits where x is small; for a shift of 0.</summary>
    public V Minus1
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => V.MultiplyAdd(Power, Rise, Power - 1);
    }

    /// <summary>The same, for x ≤ 0, with what its rounding loses.</summary>
    public Extended<V> ExtendedMinus1
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var power = Extended<V>.OrderedSum(-1, Power);
            var minus1 = Extended<V>.OrderedSum(power.High, Power * Rise);
            return new(minus1.High, V.MultiplyAdd(Power, _riseRest, minus1.Low + power.Low));
        }
    }

    /// <summary>The same times a power of 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PlainExponential<V> Scaled(double powerOf2) => new(Rise, Power * powerOf2);

    /// <summary>The same, but 1 where a condition holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PlainExponential<V> OrOne(V isOne, double one) => new(V.Where(isOne, 0, Rise), V.Where(isOne, one, Power));

    /// <summary>(c + d) eˣ, where d is the smaller; times 2^shift.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Times(V c, V d) => (c + V.MultiplyAdd(Rise, c + d, d)) * Power;

    /// <summary>The same without the <see cref="Power"/>, and with what the rounding loses.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Extended<V> Mantissa(V c, V d) => Extended<V>.OrderedSum(c, V.MultiplyAdd(Rise, c + d, d));

    /// <summary>c + eˣ·2^shift for a power of 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Plus(V c)
    {
        // Both are powers of 2: their sum is exact, unless the smaller is lost in it, of which the larger may take notice.
        var sum = Power + c;
        return sum + V.MultiplyAdd(Power, Rise, c - (sum - Power));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V RounderTo(int shift) => Plain.Of<V>(Rounder, RounderOfDouble) + shift;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Reduce(V x, V rounder, out V coarse, out V power)
    {
        var rounded = V.MultiplyAdd(x, Log2E, rounder);
        var n = rounded - rounder;
        coarse = V.MultiplyAdd(n, -Plain.Of<V>(High, HighOfDouble), x);
        power = V.PowerOf2(rounded);
        return n;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (V Nearest, V Lost) RiseOf(V coarse, V fine)
    {
        var r = coarse + fine;
        var square = r * r;
        var tail = V.MultiplyAdd(square, PlainExponentialTail.Of(r, square), fine);
        var rise = coarse + tail;
        return (rise, tail - (rise - coarse));
    }
}

/// <summary>What is the same for all lanes, and what is computed once for the exponentials of a row.</summary>
internal static class PlainExponential
{
    /// <summary>1.5·2²³ + 127 and 1.5·2⁵² + 1023: a number added to it is rounded to an integer, whose power of 2 has the last
    /// bits as its exponent.</summary>
    public const double Rounder = 12583039, RounderOfDouble = 6755399441056767;

    public const double LowestOfFloat = -120, LowestOfDouble = -760;

    /// <summary>What keeps its power of 2 a normal number up to there.</summary>
    public const int FallingShift = 48, FallingShiftOfDouble = 80;

    /// <summary>What <see cref="PlainExponential{V}.FallingFrom"/> is given for k.</summary>
    public static LaneConstant FallingBy(int k) => new((float)(Rounder + FallingShift - k), RounderOfDouble + FallingShiftOfDouble - k);

    /// <summary>Where eˣ has long underflowed beside that of a maximum.</summary>
    public static LaneConstant LowestBelow(double maximum) => new((float)(maximum + LowestOfFloat), maximum + LowestOfDouble);
}
