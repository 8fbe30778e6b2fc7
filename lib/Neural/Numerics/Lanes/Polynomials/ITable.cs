namespace Neural.Numerics.Lanes.Polynomials;

/// <summary>A function of a ≥ 0 on 16 intervals, the quarters between the powers of 2 of a + <see cref="Offset"/>, in the
/// order in which <see cref="ILanes{V}.Lookup(ReadOnlySpan{float}, V)"/> counts them. On each it is a polynomial in the
/// distance from a centre, where the value is very nearly a float.</summary>
internal interface ITable
{
    static abstract double Offset { get; }

    static abstract ReadOnlySpan<float> Centre { get; }

    static abstract ReadOnlySpan<float> Constant { get; }

    static abstract ReadOnlySpan<float> First { get; }

    static abstract ReadOnlySpan<float> Second { get; }

    static abstract ReadOnlySpan<float> Third { get; }

    static abstract ReadOnlySpan<float> Fourth { get; }

    static abstract ReadOnlySpan<float> Fifth { get; }

    static abstract ReadOnlySpan<float> Sixth { get; }

    /// <summary>What the constants miss, where that counts: beside a root of the function.</summary>
    static virtual ReadOnlySpan<float> Rest => [];
}
