namespace Neural.Numerics.Lanes;

/// <summary>A function whose value and derivative have a costly part in common.</summary>
/// <remarks>A method with a body in <see cref="IElementwise"/> would box the function for every register: some functions then
/// take 70 times as long.</remarks>
internal interface ICombinedElementwise : IElementwise
{
    /// <summary>f(x) and f′(x), to the last bit what the two methods give.</summary>
    void Both<V>(V x, out V value, out V derivative) where V : struct, ILanes<V>;
}
