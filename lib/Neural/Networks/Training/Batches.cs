using System.Numerics;
using Neural.Data;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>Takes the examples of a set in random order, a batch at a time, into memory that every batch uses again.</summary>
internal sealed class Batches<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Dataset<T> _data;
    private readonly int _size;
    private readonly Matrix<T> _inputs;
    private readonly Matrix<T> _targets;

    /// <param name="data">The examples.</param>
    /// <param name="size">How many a batch has.</param>
    /// <param name="dropLast">Whether a smaller last batch is left out.</param>
    /// <param name="smallest">The fewest that a batch may have.</param>
    /// <exception cref="ArgumentException">There would be no batch, or one that is too small.</exception>
    public Batches(Dataset<T> data, int size, bool dropLast, int smallest)
    {
        (_data, _size) = (data, Math.Min(size, data.Count));
        _inputs = new(_size, data.Inputs.Columns);
        _targets = new(_size, data.Targets.Columns);
        if (dropLast && size > data.Count)
            throw new ArgumentException($"{data.Count} examples do not fill a batch of {size}, and DropLast leaves out what does not: set a smaller BatchSize");
        var rest = data.Count % _size;
        Examples = dropLast ? data.Count - rest : data.Count;
        Count = (Examples + _size - 1) / _size;
        var last = rest == 0 || dropLast ? _size : rest;
        if (last < smallest)
            throw new ArgumentException(
                $"{data.Count} examples in batches of {_size} end in a batch of {last}, but this network trains on {smallest} or more "
                + $"at once: {(last == _size ? "set a larger BatchSize" : "set DropLast, or another BatchSize")}");
    }

    /// <summary>How many batches an epoch has.</summary>
    public int Count { get; }

    /// <summary>How many examples an epoch takes.</summary>
    public int Examples { get; }

    public (Matrix<T> Inputs, Matrix<T> Targets) Take(int batch, int[] order)
    {
        var first = batch * _size;
        var rows = Math.Min(_size, Examples - first);
        for (var row = 0; row < rows; row++)
        {
            _data.Inputs.Row(order[first + row]).CopyTo(_inputs.Row(row));
            _data.Targets.Row(order[first + row]).CopyTo(_targets.Row(row));
        }

        return (_inputs[..rows], _targets[..rows]);
    }
}
