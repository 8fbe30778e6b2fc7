namespace Neural.Numerics.Lanes;

/// <summary>A function and its derivative, written once for lanes of any width and precision.</summary>
internal interface IElementwise
{
    /// <summary>Whether float results are computed in lanes of float, which suits formulas of a few operations and those
    /// from tables; others are computed in lanes of double and rounded.</summary>
    static abstract bool InOwnPrecision { get; }

    /// <summary>f(x).</summary>
    V Value<V>(V x) where V : struct, ILanes<V>;

    /// <summary>f′(x).</summary>
    V Derivative<V>(V x) where V : struct, ILanes<V>;
}
