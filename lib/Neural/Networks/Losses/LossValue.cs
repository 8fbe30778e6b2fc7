using System.Numerics;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>A loss and the way to make it smaller.</summary>
/// <param name="Value">The mean over the batch.</param>
/// <param name="Gradient">∂value/∂output, in the output's shape.</param>
public readonly record struct LossValue<T>(T Value, Matrix<T> Gradient)
    where T : unmanaged, IFloatingPointIeee754<T>;
