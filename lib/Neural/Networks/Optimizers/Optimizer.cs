using System.Globalization;
using System.Numerics;
using System.Text;
using Neural.Display;

namespace Neural.Networks;

/// <summary>A rule that moves parameters against their gradient; a value, as an activation is.</summary>
/// <remarks>What a rule remembers from step to step is kept by the <see cref="OptimizerState{T}"/> of one training.</remarks>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public abstract record Optimizer
{
    /// <summary>Creates the rule.</summary>
    /// <param name="learningRate">η, greater than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The learning rate is not a positive finite number.</exception>
    protected Optimizer(double learningRate) => LearningRate = Require.Positive(learningRate);

    /// <summary>How far a step goes, η, at first if there is a <see cref="Schedule"/>; another one by <c>rule with { LearningRate = 0.01 }</c>.</summary>
    /// <value>Greater than 0.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a positive finite number.</exception>
    public double LearningRate
    {
        get;
        init => field = Require.Positive(value, nameof(LearningRate));
    }

    /// <summary>
    /// The largest Euclidean norm that the gradient of all parameters together may have: a larger one is scaled down to it
    /// before the step, as PyTorch's <c>clip_grad_norm_</c> does; not limited by default.
    /// </summary>
    /// <value>Greater than 0.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a positive finite number.</exception>
    public double? ClipNorm
    {
        get;
        init => field = value is { } norm ? Require.Positive(norm, nameof(ClipNorm)) : null;
    }

    /// <summary>How the learning rate changes from step to step; it stays as it is by default.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>Prints the learning rate, and the limit and the schedule if there is one.</summary>
    protected virtual bool PrintMembers(StringBuilder builder)
    {
        builder.Append(CultureInfo.InvariantCulture, $"{nameof(LearningRate)} = {LearningRate}");
        if (ClipNorm is { } norm)
            builder.Append(CultureInfo.InvariantCulture, $", {nameof(ClipNorm)} = {norm}");
        if (Schedule is { } schedule)
            builder.Append(CultureInfo.InvariantCulture, $", {nameof(Schedule)} = {schedule}");
        return true;
    }

    /// <summary>What the rule remembers from step to step: a name for each number per element, as many as it needs.</summary>
    /// <value>Nothing by default.</value>
    protected internal virtual IReadOnlyList<string> StateNames => [];

    /// <summary>Moves some elements of a parameter.</summary>
    /// <param name="value">The elements.</param>
    /// <param name="gradient">Their gradients; as many.</param>
    /// <param name="state">What the rule remembers for them, in the order of <see cref="StateNames"/>; zero at first.</param>
    /// <param name="step">The number of this step, from 1.</param>
    protected internal abstract void Update<T>(
        Span<T> value, ReadOnlySpan<T> gradient, StateSlots<T> state, int step)
        where T : unmanaged, IFloatingPointIeee754<T>;
}
