using System.Numerics;
using System.Numerics.Tensors;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>A copy of what a network has learnt, to go back to.</summary>
internal sealed class Snapshot<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Matrix<T>[] _live;
    private readonly T[][] _kept;

    private Snapshot(IEnumerable<Matrix<T>> live)
    {
        _live = [.. live];
        _kept = [.. _live.Select(matrix => new T[matrix.Count])];
        Keep();
    }

    /// <summary>Whether all that it is a copy of is finite now.</summary>
    public bool IsLiveFinite => _live.All(matrix => matrix.Count == 0 || TensorPrimitives.IsFiniteAll<T>(matrix.Span));

    /// <summary>A copy of the parameters and the buffers.</summary>
    public static Snapshot<T> Of(Layer<T> network) => new(
        [.. network.DistinctParameters().Select(parameter => parameter.Value), .. network.DistinctBuffers().Select(buffer => buffer.Value)]);

    /// <summary>A copy of the buffers alone, which already the forward pass of training moves.</summary>
    public static Snapshot<T> OfBuffers(Layer<T> network) => new(network.DistinctBuffers().Select(buffer => buffer.Value));

    /// <summary>Copies anew.</summary>
    public void Keep()
    {
        for (var i = 0; i < _live.Length; i++)
            _live[i].Span.CopyTo(_kept[i]);
    }

    /// <summary>Puts the copy back.</summary>
    public void Restore()
    {
        for (var i = 0; i < _live.Length; i++)
            _kept[i].CopyTo(_live[i].Span);
    }
}
