using System.Numerics;
using Neural.Numerics;
using Neural.Numerics.Threads;

namespace Neural.Networks;

/// <summary>An optimiser at work on the parameters of one network: counts steps and keeps what the rule remembers.</summary>
public sealed class OptimizerState<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    // Some ten microseconds of work.
    private const int ElementsPerThread = 50_000;

    private readonly Slot[] _slots;
    private int _step;

    /// <summary>Begins at step 0, remembering nothing.</summary>
    /// <param name="optimizer">The rule.</param>
    /// <param name="parameters">What it moves.</param>
    public OptimizerState(Optimizer optimizer, IReadOnlyList<Parameter<T>> parameters)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        ArgumentNullException.ThrowIfNull(parameters);
        Optimizer = optimizer;
        _slots = [.. parameters.Select(parameter => new Slot(parameter, optimizer.Memories))];
    }

    /// <summary>The rule.</summary>
    public Optimizer Optimizer { get; }

    /// <summary>Moves every parameter once, by its current gradient.</summary>
    public void Step()
    {
        _step++;
        foreach (var slot in _slots)
            Move(slot);
    }

    private void Move(Slot slot)
    {
        var parts = Parts.Count(slot.Parameter.Value.Count, ElementsPerThread);
        // The gradient is asked for here, once: it may yet have to be cleared.
        ForkJoin.Run(new Update(Optimizer, slot, slot.Parameter.Gradient, _step), parts);
    }

    private readonly struct Update(Optimizer optimizer, Slot slot, Matrix<T> gradient, int step) : IParts
    {
        public void Run(int part, int parts)
        {
            var some = Parts.Range(gradient.Count, part, parts);
            optimizer.Update(
                slot.Parameter.Value.Span[some], gradient.Span[some], Some(slot.First), Some(slot.Second), step);

            Span<T> Some(Matrix<T> memory) => memory.Count == 0 ? default : memory.Span[some];
        }
    }

    private sealed class Slot(Parameter<T> parameter, int memories)
    {
        public Parameter<T> Parameter { get; } = parameter;

        public Matrix<T> First { get; } = Memory(parameter, memories >= 1);

        public Matrix<T> Second { get; } = Memory(parameter, memories >= 2);

        private static Matrix<T> Memory(Parameter<T> parameter, bool isUsed) =>
            isUsed ? new(parameter.Value.Rows, parameter.Value.Columns) : default;
    }
}
