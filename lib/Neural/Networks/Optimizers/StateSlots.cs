using System.Numerics;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>What an optimiser remembers for some elements of a parameter, in the slots that its rule declares.</summary>
public readonly ref struct StateSlots<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Optimizer _optimizer;
    private readonly Matrix<T>[] _slots;
    private readonly Range _elements;

    internal StateSlots(Optimizer optimizer, Matrix<T>[] slots, Range elements) =>
        (_optimizer, _slots, _elements) = (optimizer, slots, elements);

    /// <summary>How many slots there are: as many as <see cref="Optimizer.StateNames"/>.</summary>
    public int Count => _slots.Length;

    /// <summary>A number for each of the elements, zero at first; the rule changes them in place.</summary>
    /// <param name="slot">The position among <see cref="Optimizer.StateNames"/>, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rule declares no such slot.</exception>
    public Span<T> this[int slot] => (uint)slot < (uint)_slots.Length
        ? _slots[slot].Span[_elements]
        : throw new ArgumentOutOfRangeException(
            nameof(slot), slot,
            $"{_optimizer.GetType().Name} asks for state slot {slot}, but declares {_slots.Length}: name one more in StateNames");
}
