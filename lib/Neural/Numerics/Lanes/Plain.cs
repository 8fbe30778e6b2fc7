using System.Runtime.CompilerServices;

namespace Neural.Numerics.Lanes;

/// <summary>What formulas in the lanes' own precision have in common.</summary>
internal static class Plain
{
    /// <summary>The constant for lanes of float, or that for lanes of double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of<V>(double ofFloat, double ofDouble) where V : struct, ILanes<V> =>
        default(V) is IFloatForFloat ? ofFloat : ofDouble;
}
