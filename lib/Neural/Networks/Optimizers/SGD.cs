using System.Numerics;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>
/// Stochastic gradient descent, w ← w − ηg; with momentum μ, in PyTorch's form, v ← μv + g, w ← w − ηv, or in Nesterov's
/// w ← w − η(g + μv).
/// </summary>
/// <remarks>
/// B. Polyak, "Some methods of speeding up the convergence of iteration methods", 1964, doi:10.1016/0041-5553(64)90137-5; I.
/// Sutskever, J. Martens, G. Dahl and G. Hinton, "On the importance of initialization and momentum in deep learning", ICML
/// 2013, PMLR 28(3), pp. 1139–1147, for Nesterov's.
/// </remarks>
public sealed record SGD : Optimizer
{
    /// <summary>Creates the rule.</summary>
    /// <param name="learningRate">η, greater than 0.</param>
    /// <param name="momentum">μ, at least 0 and less than 1; 0.9 is usual where there is any.</param>
    /// <param name="weightDecay">λ, at least 0: the gradient becomes g + λw, that of the loss with λ‖w‖²/2 added to it.</param>
    /// <param name="nesterov">Whether the momentum is Nesterov's; needs some.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    /// <exception cref="ArgumentException">Nesterov's momentum is wanted without momentum.</exception>
    public SGD(double learningRate = 0.1, double momentum = 0, double weightDecay = 0, bool nesterov = false)
        : base(learningRate)
    {
        (Momentum, WeightDecay, IsNesterov) = (Require.Fraction(momentum), Require.NotNegative(weightDecay), nesterov);
        if (nesterov && momentum == 0)
            throw new ArgumentException("nesterov is true, but momentum is 0: give a momentum, such as 0.9");
    }

    /// <summary>How much of its velocity a parameter keeps from step to step, μ; 0 is plain gradient descent.</summary>
    /// <value>At least 0 and less than 1.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public double Momentum
    {
        get;
        init => field = Require.Fraction(value, nameof(Momentum));
    }

    /// <summary>λ, of which λw is added to the gradient.</summary>
    /// <value>At least 0.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public double WeightDecay
    {
        get;
        init => field = Require.NotNegative(value, nameof(WeightDecay));
    }

    /// <summary>Whether the momentum is Nesterov's; without momentum it makes no difference.</summary>
    public bool IsNesterov { get; init; }

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
        var decay = new Decay<T>(WeightDecay);
        var values = Vectors.Of(value);
        var gradients = Vectors.Of(gradient);
        for (var i = 0; i < values.Length; i++)
            values[i] -= rate * decay.AddTo(gradients[i], values[i]);
        for (var i = Vectors.Covered<T>(value.Length); i < value.Length; i++)
            value[i] -= rate * decay.AddTo(gradient[i], value[i]);
    }

    private void MoveByVelocity<T>(Span<T> value, ReadOnlySpan<T> gradient, Span<T> velocity)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (momentum, rate) = (T.CreateTruncating(Momentum), T.CreateTruncating(LearningRate));
        var decay = new Decay<T>(WeightDecay);
        var values = Vectors.Of(value);
        var gradients = Vectors.Of(gradient);
        var velocities = Vectors.Of(velocity);
        for (var i = 0; i < values.Length; i++)
        {
            var g = decay.AddTo(gradients[i], values[i]);
            var v = velocities[i] = (momentum * velocities[i]) + g;
            values[i] -= rate * (IsNesterov ? g + (momentum * v) : v);
        }

        for (var i = Vectors.Covered<T>(value.Length); i < value.Length; i++)
        {
            var g = decay.AddTo(gradient[i], value[i]);
            var v = velocity[i] = (momentum * velocity[i]) + g;
            value[i] -= rate * (IsNesterov ? g + (momentum * v) : v);
        }
    }
}
