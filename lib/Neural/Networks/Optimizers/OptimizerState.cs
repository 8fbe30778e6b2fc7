using System.Numerics;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>An optimiser at work on the parameters of one network: counts steps and keeps what the rule remembers.</summary>
public sealed class OptimizerState<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
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
            Optimizer.Update(slot.Parameter.Value.Span, slot.Parameter.Gradient.Span, slot.First.Span, slot.Second.Span, _step);
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
