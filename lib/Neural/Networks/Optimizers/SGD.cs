using System.Numerics;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>Stochastic gradient descent, w ← w − ηg; with momentum μ, in PyTorch's form, v ← μv + g, w ← w − ηv.</summary>
/// <remarks>B. Polyak, "Some methods of speeding up the convergence of iteration methods", 1964.</remarks>
public sealed record SGD : Optimizer
{
    /// <summary>Creates the rule.</summary>
    /// <param name="learningRate">η, greater than 0.</param>
    /// <param name="momentum">μ, at least 0 and less than 1; 0.9 is usual where there is any.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public SGD(double learningRate = 0.1, double momentum = 0)
        : base(learningRate) =>
        Momentum = Require.Fraction(momentum);

    /// <summary>How much of its velocity a parameter keeps from step to step, μ; 0 is plain gradient descent.</summary>
    /// <value>At least 0 and less than 1.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public double Momentum
    {
        get;
        init => field = Require.Fraction(value, nameof(Momentum));
    }

    /// <inheritdoc/>
    protected internal override IReadOnlyList<string> StateNames => Momentum > 0 ? ["velocity"] : [];

    /// <inheritdoc/>
    protected internal override void Update<T>(
        Span<T> value, ReadOnlySpan<T> gradient, StateSlots<T> state, int step)
    {
        if (Momentum > 0)
            MoveByVelocity(value, gradient, state[0]);
        else
            MoveByGradient(value, gradient);
    }

    private void MoveByGradient<T>(Span<T> value, ReadOnlySpan<T> gradient)
        where T : unmanaged, IFloatingPointIeee754<T>
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

    private void MoveByVelocity<T>(Span<T> value, ReadOnlySpan<T> gradient, Span<T> velocity)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (momentum, rate) = (T.CreateTruncating(Momentum), T.CreateTruncating(LearningRate));
        var values = Vectors.Of(value);
        var gradients = Vectors.Of(gradient);
        var velocities = Vectors.Of(velocity);
        for (var i = 0; i < values.Length; i++)
        {
            velocities[i] = (momentum * velocities[i]) + gradients[i];
            values[i] -= rate * velocities[i];
        }

        for (var i = Vectors.Covered<T>(value.Length); i < value.Length; i++)
        {
            velocity[i] = (momentum * velocity[i]) + gradient[i];
            value[i] -= rate * velocity[i];
        }
    }
}
