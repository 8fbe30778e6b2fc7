using System.Numerics;
using Neural.Activations;

namespace Benchmarks.Activations;

/// <summary>What the library computes in this process.</summary>
internal sealed class OwnValues : IFunctionValues
{
    /// <inheritdoc/>
    public (T Value, T Derivative)[] At<T>(string function, IReadOnlyList<T> arguments) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var f = Activation.Parse(function);
        return [.. arguments.Select(x => (f.Value(x), f.Derivative(x)))];
    }
}
