using System.Numerics;

namespace Neural.Networks;

/// <summary>A rule that moves parameters against their gradient; a value, as an activation is.</summary>
/// <remarks>What a rule remembers from step to step is kept by the <see cref="OptimizerState{T}"/> of one training.</remarks>
public abstract record Optimizer
{
    /// <summary>Creates the rule.</summary>
    /// <param name="learningRate">η, greater than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The learning rate is not a positive finite number.</exception>
    protected Optimizer(double learningRate) => LearningRate = Require.Positive(learningRate);

    /// <summary>η, greater than 0.</summary>
    public double LearningRate { get; }

    /// <summary>How many numbers the rule remembers for each element.</summary>
    protected internal virtual int Memories => 0;

    /// <summary>Moves some elements of a parameter.</summary>
    /// <param name="value">The elements.</param>
    /// <param name="gradient">Their gradients.</param>
    /// <param name="first">What the rule remembers for them, zero at first; empty if it remembers nothing.</param>
    /// <param name="second">The second number that it remembers; empty if it has none.</param>
    /// <param name="step">The number of this step, from 1.</param>
    protected internal abstract void Update<T>(
        Span<T> value, ReadOnlySpan<T> gradient, Span<T> first, Span<T> second, int step)
        where T : unmanaged, IFloatingPointIeee754<T>;
}
