using System.Numerics;

namespace Neural.Networks;

/// <summary>Makes trainers; the element type is inferred.</summary>
public static class Trainer
{
    /// <summary>A trainer of a network.</summary>
    /// <param name="network">What it trains.</param>
    /// <param name="loss">What training makes small.</param>
    /// <param name="optimizer">How parameters move; Adam at 0.001 if null.</param>
    public static Trainer<T> For<T>(Layer<T> network, Loss loss, Optimizer? optimizer = null)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        new(network, loss, optimizer);
}
