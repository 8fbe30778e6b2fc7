using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes.Polynomials;

namespace Neural.Numerics.Lanes;

/// <summary>The lower tail of the standard normal distribution, Φ(−a) = G(a) e^(−a²/2) for a ≥ 0, in parts that do not
/// underflow.</summary>
/// <remarks>a² is carried with its rounding error, which the exponential would magnify. G(a) (a + 4) is a polynomial in
/// (a − 4)/(a + 4), after M. Shepherd and J. Laframboise, "Chebyshev approximation of (1 + 2x) exp(x²) erfc x in
/// 0 ≤ x &lt; ∞", 1981, doi:10.1090/S0025-5718-1981-0595058-X.</remarks>
internal readonly struct NormalDistribution<V> where V : struct, ILanes<V>
{
    /// <summary>a, at most <see cref="Farthest"/>.</summary>
    public readonly V Argument;

    /// <summary>G(a).</summary>
    public readonly Extended<V> Tail;

    /// <summary>e^(−a²/2).</summary>
    public readonly Exponential<V> Gaussian;

    /// <summary>Beyond, even −a Φ(−a) is below the smallest subnormal.</summary>
    public const double Farthest = 40;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public NormalDistribution(V a)
    {
        Argument = V.Min(Farthest, a);
        Gaussian = Exponential<V>.Of(Extended<V>.Product(Argument, Argument).Times(-0.5));
        var inverse = 1 / (Argument + (Extended<V>)4);
        Tail = NormalTail.Of((Argument - (Extended<V>)4) * inverse) * inverse;
    }
}
