namespace Neural.Numerics.Lanes;

/// <summary>A sum's term per place from the entries that two rows have there.</summary>
internal interface ITerm
{
    Extended<V> Of<V>(V x, V y) where V : struct, ILanes<V>;
}
