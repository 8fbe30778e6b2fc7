using Neural.Numerics;

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
        Span<T> value, ReadOnlySpan<T> gradient, Span<T> first, Span<T> second, int step)
    {
        // TensorPrimitives would write past the caches, from which the next step is about to read.
        var rate = T.CreateTruncating(LearningRate);
        var values = Vectors.Of(value);
        var gradients = Vectors.Of(gradient);
        for (var i = 0; i < values.Length; i++)
            values[i] -= rate * gradients[i];
        for (var i = Vectors.Covered<T>(value.Length); i < value.Length; i++)
            value[i] -= rate * gradient[i];
    }
}
