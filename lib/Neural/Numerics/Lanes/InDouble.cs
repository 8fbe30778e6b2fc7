using System.Runtime.CompilerServices;

namespace Neural.Numerics.Lanes;

/// <summary>A function whose float results are computed in lanes of double after all, since its hyperparameter is no ordinary
/// float.</summary>
internal readonly struct InDouble<F>(F function) : IElementwise where F : struct, IElementwise
{
    public static bool InOwnPrecision => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Value<V>(V x) where V : struct, ILanes<V> => function.Value(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Derivative<V>(V x) where V : struct, ILanes<V> => function.Derivative(x);
}
