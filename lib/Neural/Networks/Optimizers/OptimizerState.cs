using System.Numerics;
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
    private int _step;

    /// <summary>Begins at step 0, remembering nothing.</summary>
    /// <param name="optimizer">The rule.</param>
    /// <param name="parameters">What it moves.</param>
    public OptimizerState(Optimizer optimizer, IReadOnlyList<Parameter<T>> parameters)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        ArgumentNullException.ThrowIfNull(parameters);
        Optimizer = optimizer;
        _parameters = [.. parameters.Select(parameter => new Moved(parameter, optimizer.StateNames.Count))];
    }

    /// <summary>The rule.</summary>
    public Optimizer Optimizer { get; }

    /// <summary>Moves every parameter once, by its current gradient.</summary>
    public void Step()
    {
        _step++;
        foreach (var moved in _parameters)
            Move(moved);
    }

    /// <summary>The rule and how often it has moved the parameters.</summary>
    public override string ToString() => $"{Optimizer} after {_step} steps of {_parameters.Length} parameters";

    private void Move(Moved moved)
    {
        var parts = Parts.Count(moved.Parameter.Value.Count, ElementsPerThread);
        ForkJoin.Run(new Update(Optimizer, moved, _step), parts);
    }

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
