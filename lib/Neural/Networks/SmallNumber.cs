using System.Numerics;

namespace Neural.Networks;

/// <summary>Constants that keep a denominator from 0, in elements that may be too short for them.</summary>
internal static class SmallNumber
{
    /// <summary>ε beside a square: at least the smallest number.</summary>
    public static T BesideSquare<T>(double epsilon)
        where T : unmanaged, IFloatingPointIeee754<T> => T.Max(T.CreateTruncating(epsilon), T.Epsilon);

    /// <summary>ε beside the root of a square: at least the root of the smallest number. What is smaller has a square of 0, and
    /// would be divided by ε alone. 10⁻⁸ is as large as that in float and double; in Half it is 2⁻¹².</summary>
    public static T BesideRoot<T>(double epsilon)
        where T : unmanaged, IFloatingPointIeee754<T> => T.Max(T.CreateTruncating(epsilon), T.Sqrt(T.Epsilon));
}
