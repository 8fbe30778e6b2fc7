using System.Numerics;
using Neural.Data;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>Takes the examples of a set in random order, a batch at a time, into memory that every batch uses again.</summary>
internal sealed class Batches<T>(Dataset<T> data, int size)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Matrix<T> _inputs = new(Math.Min(size, data.Count), data.Inputs.Columns);
    private readonly Matrix<T> _targets = new(Math.Min(size, data.Count), data.Targets.Columns);

    public int Count { get; } = (data.Count + size - 1) / size;

    public (Matrix<T> Inputs, Matrix<T> Targets) Take(int batch, int[] order)
    {
        var first = batch * size;
        var rows = Math.Min(size, data.Count - first);
        for (var row = 0; row < rows; row++)
        {
            data.Inputs.Row(order[first + row]).CopyTo(_inputs.Row(row));
            data.Targets.Row(order[first + row]).CopyTo(_targets.Row(row));
        }

        return (_inputs[..rows], _targets[..rows]);
    }
}
