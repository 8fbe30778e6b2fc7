using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>The left side of exponential linear units in the lanes' own precision: d(e^z − 1), and its derivative s·e^z.</summary>
internal readonly struct NegativeArm(double depth, double slope)
{
    /// <summary>Where s·e^z, and e^z beside −1, have long been lost.</summary>
    private const double Lowest = -120, LowestOfDouble = -760;

    /// <summary>What keeps the power of 2 of e^z a normal number, and 2 to minus that.</summary>
    private const int Shift = 48, ShiftOfDouble = 80;
    private const double Unit = 3.552713678800501e-15, UnitOfDouble = 8.271806125530277e-25;

    private readonly PlainConstant _depth = new(depth);
    private readonly PlainConstant _slope = new(slope * Unit);
    private readonly double _slopeOfDouble = slope * UnitOfDouble;

    /// <summary>e^z, times 2^shift, for what is below 0.</summary>
    [MethodImpl(AggressiveInlining)]
    public static PlainExponential<V> Power<V>(V z) where V : struct, ILanes<V> =>
        new(V.Max(Plain.Of<V>(Lowest, LowestOfDouble), z), (int)Plain.Of<V>(Shift, ShiftOfDouble));

    /// <inheritdoc cref="Power{V}(V)"/>
    /// <param name="z">At least what is far below 0.</param>
    /// <param name="rest">What was lost when it was rounded.</param>
    [MethodImpl(AggressiveInlining)]
    public static PlainExponential<V> Power<V>(V z, V rest) where V : struct, ILanes<V> =>
        new(z, rest, (int)Plain.Of<V>(Shift, ShiftOfDouble));

    /// <summary>A number that is no farther than it needs to be, where z = x·scale.</summary>
    [MethodImpl(AggressiveInlining)]
    public static V Bounded<V>(V x, double scale) where V : struct, ILanes<V> =>
        V.Max(Plain.Of<V>(Lowest, LowestOfDouble) * scale, x);

    [MethodImpl(AggressiveInlining)]
    public V Value<V>(PlainExponential<V> power) where V : struct, ILanes<V> =>
        _depth.TimesMinus1(power.Scaled(Plain.Of<V>(Unit, UnitOfDouble)));

    [MethodImpl(AggressiveInlining)]
    public V Derivative<V>(PlainExponential<V> power) where V : struct, ILanes<V> => default(V) is IFloatForFloat
        ? _slope.Times(power)
        : power.Times(_slopeOfDouble, 0);
}
