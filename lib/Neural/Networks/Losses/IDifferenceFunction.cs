using Neural.Numerics.Lanes;

namespace Neural.Networks;

/// <summary>A function of output less target and its derivative, for <see cref="DifferenceLoss"/>; NaN gives NaN.</summary>
internal interface IDifferenceFunction
{
    V Value<V>(V difference) where V : struct, ILanes<V>;

    V Slope<V>(V difference) where V : struct, ILanes<V>;
}
