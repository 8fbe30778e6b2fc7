using Neural.Activations;

namespace Neural.Coursework.Evidence;

/// <summary>The function of one number that was asked for.</summary>
/// <param name="Expected">Its values.</param>
/// <param name="Function">The activation function that it is a part of, if it is.</param>
/// <param name="IsDerivative">Whether it is the derivative of that.</param>
internal sealed record Target(Func<double, double> Expected, Activation? Function = null, bool IsDerivative = false)
{
    /// <summary>f.</summary>
    public static Target Value(Activation function) => new(function.Value, function);

    /// <summary>f′.</summary>
    public static Target Derivative(Activation function) => new(function.Derivative, function, IsDerivative: true);

    /// <summary>Where it jumps or bends.</summary>
    public IReadOnlyList<double> Kinks => Function?.Kinks ?? [];

    /// <summary>The same part of another function.</summary>
    public Func<double, double> Part(Activation function) => IsDerivative ? function.Derivative : function.Value;
}
