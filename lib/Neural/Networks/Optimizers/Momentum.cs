using Neural.Numerics;

namespace Neural.Networks;

/// <summary>Gradient descent with momentum, in PyTorch's form: v ← μv + g, w ← w − ηv.</summary>
/// <remarks>B. Polyak, "Some methods of speeding up the convergence of iteration methods", 1964.</remarks>
public sealed record Momentum : Optimizer
{
    /// <summary>Creates the rule.</summary>
    /// <param name="learningRate">η, greater than 0.</param>
    /// <param name="coefficient">μ, at least 0 and less than 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public Momentum(double learningRate = 0.1, double coefficient = 0.9)
        : base(learningRate) =>
        Coefficient = Require.Fraction(coefficient);

    /// <summary>μ, at least 0 and less than 1.</summary>
    public double Coefficient { get; }

    /// <inheritdoc/>
    protected internal override int Memories => 1;

    /// <inheritdoc/>
    protected internal override void Update<T>(
        Span<T> value, ReadOnlySpan<T> gradient, Span<T> first, Span<T> second, int step)
    {
        var (coefficient, rate) = (T.CreateTruncating(Coefficient), T.CreateTruncating(LearningRate));
        var values = Vectors.Of(value);
        var gradients = Vectors.Of(gradient);
        var velocities = Vectors.Of(first);
        for (var i = 0; i < values.Length; i++)
        {
            velocities[i] = (coefficient * velocities[i]) + gradients[i];
            values[i] -= rate * velocities[i];
        }

        for (var i = Vectors.Covered<T>(value.Length); i < value.Length; i++)
        {
            first[i] = (coefficient * first[i]) + gradient[i];
            value[i] -= rate * first[i];
        }
    }
}
