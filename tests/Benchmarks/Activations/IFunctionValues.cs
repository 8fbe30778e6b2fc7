using System.Numerics;

namespace Benchmarks.Activations;

/// <summary>What the library computes, wherever it does.</summary>
internal interface IFunctionValues
{
    /// <summary>A function's values and derivatives.</summary>
    /// <param name="function">The function, as it prints itself.</param>
    /// <param name="arguments">Where.</param>
    (T Value, T Derivative)[] At<T>(string function, IReadOnlyList<T> arguments) where T : unmanaged, IFloatingPointIeee754<T>;
}
