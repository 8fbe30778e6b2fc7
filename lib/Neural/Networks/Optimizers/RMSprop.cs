using System.Runtime.Intrinsics;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>v ← αv + (1 − α)g², w ← w − ηg/(√v + ε).</summary>
/// <remarks>G. Hinton, lecture 6e of "Neural networks for machine learning", 2012,
/// www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf; ε outside the root, as in PyTorch.</remarks>
public sealed record RMSprop : Optimizer
{
    /// <summary>Creates the rule.</summary>
    /// <param name="learningRate">η, greater than 0.</param>
    /// <param name="alpha">α, at least 0 and less than 1.</param>
    /// <param name="epsilon">ε, greater than 0.</param>
    /// <param name="weightDecay">λ, at least 0: the gradient becomes g + λw.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public RMSprop(double learningRate = 0.01, double alpha = 0.99, double epsilon = 1e-8, double weightDecay = 0)
        : base(learningRate) =>
        (Alpha, Epsilon, WeightDecay) = (Require.Fraction(alpha), Require.Positive(epsilon), Require.NotNegative(weightDecay));

    /// <summary>The decay of the mean of squared gradients, α.</summary>
    /// <value>At least 0 and less than 1.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public double Alpha
    {
        get;
        init => field = Require.Fraction(value, nameof(Alpha));
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
    protected internal override IReadOnlyList<string> StateNames => ["mean square"];

    /// <inheritdoc/>
    protected internal override void Update<T>(
        Span<T> value, ReadOnlySpan<T> gradient, StateSlots<T> state, int step)
    {
        var square = state[0];
        var (alpha, rest) = (T.CreateTruncating(Alpha), T.CreateTruncating(1 - Alpha));
        var (rate, epsilon) = (T.CreateTruncating(LearningRate), SmallNumber.BesideRoot<T>(Epsilon));
        var decay = new Decay<T>(WeightDecay);
        var values = Vectors.Of(value);
        var gradients = Vectors.Of(gradient);
        var squares = Vectors.Of(square);
        for (var i = 0; i < values.Length; i++)
        {
            var g = decay.AddTo(gradients[i], values[i]);
            var v = squares[i] = (alpha * squares[i]) + (rest * g * g);
            values[i] -= rate * g / (Vector512.Sqrt(v) + Vector512.Create(epsilon));
        }

        for (var i = Vectors.Covered<T>(value.Length); i < value.Length; i++)
        {
            var g = decay.AddTo(gradient[i], value[i]);
            square[i] = (alpha * square[i]) + (rest * g * g);
            value[i] -= rate * g / (T.Sqrt(square[i]) + epsilon);
        }
    }
}
