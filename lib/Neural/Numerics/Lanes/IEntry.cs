namespace Neural.Numerics.Lanes;

/// <summary>A result per place from the entries that two rows have there.</summary>
internal interface IEntry
{
    V Of<V>(V x, V y) where V : struct, ILanes<V>;
}
