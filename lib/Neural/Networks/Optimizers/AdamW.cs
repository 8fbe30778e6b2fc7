using System.Numerics.Tensors;

namespace Neural.Networks;

/// <summary><see cref="Adam"/> whose weights decay by themselves: w ← (1 − ηλ)w, and then Adam's step without λ.</summary>
/// <remarks>
/// In Adam a decay that is added to the gradient is divided by √v̂, too, so that weights with large gradients hardly decay.
/// I. Loshchilov and F. Hutter, "Decoupled weight decay regularization", ICLR 2019, arXiv:1711.05101; as PyTorch has it.
/// </remarks>
public sealed record AdamW : Optimizer
{
    private readonly Adam _adam;

    /// <summary>Creates the rule.</summary>
    /// <param name="learningRate">η, greater than 0.</param>
    /// <param name="weightDecay">λ, at least 0.</param>
    /// <param name="beta1">β₁, at least 0 and less than 1.</param>
    /// <param name="beta2">β₂, at least 0 and less than 1.</param>
    /// <param name="epsilon">ε, greater than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public AdamW(double learningRate = 0.001, double weightDecay = 0.01, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8)
        : base(learningRate) =>
        (_adam, WeightDecay) = (new(1, beta1, beta2, epsilon), Require.NotNegative(weightDecay));

    /// <summary>λ, of which every step takes the share ηλ of a weight away.</summary>
    /// <value>At least 0.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public double WeightDecay
    {
        get;
        init => field = Require.NotNegative(value, nameof(WeightDecay));
    }

    /// <summary>The decay of the mean of gradients, β₁.</summary>
    public double Beta1 => _adam.Beta1;

    /// <summary>The decay of the mean of squared gradients, β₂.</summary>
    public double Beta2 => _adam.Beta2;

    /// <summary>What keeps the denominator from 0, ε.</summary>
    public double Epsilon => _adam.Epsilon;

    /// <inheritdoc/>
    protected internal override IReadOnlyList<string> StateNames => _adam.StateNames;

    /// <inheritdoc/>
    protected internal override void Update<T>(
        Span<T> value, ReadOnlySpan<T> gradient, StateSlots<T> state, int step)
    {
        TensorPrimitives.Multiply(value, T.CreateTruncating(1 - (LearningRate * WeightDecay)), value);
        // Its rate is the one that a schedule or a `with` has set since.
        (_adam with { LearningRate = LearningRate }).Update(value, gradient, state, step);
    }
}
