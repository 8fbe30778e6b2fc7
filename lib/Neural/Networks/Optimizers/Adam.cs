using System.Runtime.Intrinsics;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>
/// Adam: m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², w ← w − η·m̂/(√v̂ + ε), where m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ).
/// </summary>
/// <remarks>D. Kingma and J. Ba, "Adam: a method for stochastic optimization", ICLR 2015, arXiv:1412.6980.</remarks>
public sealed record Adam : Optimizer
{
    /// <summary>Creates the rule.</summary>
    /// <param name="learningRate">η, greater than 0.</param>
    /// <param name="beta1">β₁, at least 0 and less than 1.</param>
    /// <param name="beta2">β₂, at least 0 and less than 1.</param>
    /// <param name="epsilon">ε, greater than 0.</param>
    /// <param name="weightDecay">λ, at least 0: the gradient becomes g + λw. <see cref="AdamW"/> decays the weights themselves.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public Adam(double learningRate = 0.001, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8, double weightDecay = 0)
        : base(learningRate) =>
        (Beta1, Beta2, Epsilon, WeightDecay) = (
            Require.Fraction(beta1), Require.Fraction(beta2), Require.Positive(epsilon), Require.NotNegative(weightDecay));

    /// <summary>The decay of the mean of gradients, β₁.</summary>
    /// <value>At least 0 and less than 1.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public double Beta1
    {
        get;
        init => field = Require.Fraction(value, nameof(Beta1));
    }

    /// <summary>The decay of the mean of squared gradients, β₂.</summary>
    /// <value>At least 0 and less than 1.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public double Beta2
    {
        get;
        init => field = Require.Fraction(value, nameof(Beta2));
    }

    /// <summary>What keeps the denominator from 0, ε.</summary>
    /// <value>Greater than 0.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public double Epsilon
    {
        get;
        init => field = Require.Positive(value, nameof(Epsilon));
    }

    /// <summary>λ, of which λw is added to the gradient.</summary>
    /// <value>At least 0.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public double WeightDecay
    {
        get;
        init => field = Require.NotNegative(value, nameof(WeightDecay));
    }

    /// <inheritdoc/>
    protected internal override IReadOnlyList<string> StateNames => ["first moment", "second moment"];

    /// <inheritdoc/>
    protected internal override void Update<T>(
        Span<T> value, ReadOnlySpan<T> gradient, StateSlots<T> state, int step)
    {
        var first = state[0];
        var second = state[1];
        var (beta1, beta2) = (T.CreateTruncating(Beta1), T.CreateTruncating(Beta2));
        var (new1, new2) = (T.CreateTruncating(1 - Beta1), T.CreateTruncating(1 - Beta2));
        var rate = T.CreateTruncating(LearningRate / (1 - Math.Pow(Beta1, step)));
        var correction = T.CreateTruncating(1 / Math.Sqrt(1 - Math.Pow(Beta2, step)));
        var epsilon = SmallNumber.BesideRoot<T>(Epsilon);
        var decay = new Decay<T>(WeightDecay);
        var values = Vectors.Of(value);
        var gradients = Vectors.Of(gradient);
        var firsts = Vectors.Of(first);
        var seconds = Vectors.Of(second);
        for (var i = 0; i < values.Length; i++)
        {
            var g = decay.AddTo(gradients[i], values[i]);
            var m = firsts[i] = (beta1 * firsts[i]) + (new1 * g);
            var v = seconds[i] = (beta2 * seconds[i]) + (new2 * g * g);
            values[i] -= rate * m / ((correction * Vector512.Sqrt(v)) + Vector512.Create(epsilon));
        }

        for (var i = Vectors.Covered<T>(value.Length); i < value.Length; i++)
        {
            var g = decay.AddTo(gradient[i], value[i]);
            first[i] = (beta1 * first[i]) + (new1 * g);
            second[i] = (beta2 * second[i]) + (new2 * g * g);
            value[i] -= rate * first[i] / ((correction * T.Sqrt(second[i])) + epsilon);
        }
    }
}
