using System.Numerics.Tensors;

namespace Neural.Networks;

/// <summary>Stochastic gradient descent: w ← w − ηg.</summary>
public sealed record SGD : Optimizer
{
    /// <summary>Creates the rule.</summary>
    /// <param name="learningRate">η, greater than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The learning rate is not a positive finite number.</exception>
    public SGD(double learningRate = 0.1)
        : base(learningRate)
    {
    }

    /// <inheritdoc/>
    protected internal override void Update<T>(
        Span<T> value, ReadOnlySpan<T> gradient, Span<T> first, Span<T> second, int step) =>
        TensorPrimitives.MultiplyAdd(gradient, T.CreateTruncating(-LearningRate), value, value);
}
