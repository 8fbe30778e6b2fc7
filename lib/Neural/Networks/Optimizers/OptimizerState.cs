using System.Numerics;
using System.Numerics.Tensors;
using Neural.Display;
using Neural.Numerics;
using Neural.Numerics.Threads;

namespace Neural.Networks;

/// <summary>An optimiser at work on the parameters of one network: counts steps and keeps what the rule remembers.</summary>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public sealed class OptimizerState<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    // Some ten microseconds of work.
    private const int ElementsPerThread = 50_000;

    private readonly Moved[] _parameters;

    /// <summary>Begins at step 0, remembering nothing.</summary>
    /// <param name="optimizer">The rule.</param>
    /// <param name="parameters">What it moves; one that is named twice is moved once.</param>
    public OptimizerState(Optimizer optimizer, IReadOnlyList<Parameter<T>> parameters)
    {
        Require.Given(optimizer);
        Require.Given(parameters);
        Optimizer = optimizer;
        _parameters = [.. parameters.Distinct().Select(parameter => new Moved(parameter, optimizer.StateNames.Count))];
    }

    /// <summary>The rule.</summary>
    public Optimizer Optimizer { get; }

    /// <summary>How many steps it has taken.</summary>
    public int Steps { get; internal set; }

    /// <summary>What the rule remembers, for every parameter.</summary>
    internal IEnumerable<IReadOnlyList<Matrix<T>>> Slots => _parameters.Select(moved => moved.Slots);

    /// <summary>Moves every parameter once, by its current gradient, which is scaled down where the rule clips it.</summary>
    public void Step() => Step(Optimizer.ClipNorm is null ? 0 : GradientNorm());

    /// <summary>The same for whoever has taken <see cref="GradientNorm"/> already.</summary>
    internal void Step(double gradientNorm)
    {
        Steps++;
        Clip(gradientNorm);
        var optimizer = Scheduled();
        foreach (var moved in _parameters)
        {
            var parts = Parts.Count(moved.Parameter.Value.Count, ElementsPerThread);
            ForkJoin.Run(new Update(optimizer, moved, Steps), parts);
        }
    }

    /// <summary>The rule and how often it has moved the parameters.</summary>
    public override string ToString() => $"{Optimizer} after {Steps} steps of {_parameters.Length} parameters";

    /// <summary>The Euclidean norm of the gradient of all parameters together.</summary>
    internal double GradientNorm()
    {
        var sum = 0.0;
        foreach (var moved in _parameters)
            sum += double.CreateTruncating(Sums.OfSquares<T>(moved.Parameter.Gradient.Span));
        return Math.Sqrt(sum);
    }

    private void Clip(double norm)
    {
        if (Optimizer.ClipNorm is not { } limit || norm <= limit)
            return;
        foreach (var moved in _parameters)
            TensorPrimitives.Multiply(moved.Parameter.Gradient.Span, T.CreateTruncating(limit / norm), moved.Parameter.Gradient.Span);
    }

    // A schedule may end at 0, which no rule takes for a learning rate: the smallest number moves nothing either.
    private Optimizer Scheduled() => Optimizer.Schedule is { } schedule
        ? Optimizer with { LearningRate = Math.Max(double.Epsilon, Optimizer.LearningRate * schedule.Factor(Steps - 1)) }
        : Optimizer;

    private readonly struct Update(Optimizer optimizer, Moved moved, int step) : IParts
    {
        public void Run(int part, int parts)
        {
            var (value, gradient) = (moved.Parameter.Value, moved.Parameter.Gradient);
            var some = Parts.Range(value.Count, part, parts);
            optimizer.Update(value.Span[some], gradient.Span[some], new(optimizer, moved.Slots, some), step);
        }
    }

    private sealed class Moved(Parameter<T> parameter, int slots)
    {
        public Parameter<T> Parameter { get; } = parameter;

        public Matrix<T>[] Slots { get; } =
            [.. Enumerable.Range(0, slots).Select(_ => new Matrix<T>(parameter.Value.Rows, parameter.Value.Columns))];
    }
}
