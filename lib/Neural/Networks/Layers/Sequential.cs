using System.Numerics;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>Layers one after the other: the output of each is the input of the next.</summary>
public class Sequential<T> : Layer<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Creates the stack.</summary>
    /// <param name="layers">In the order of the forward pass; none makes the identity.</param>
    public Sequential(params IEnumerable<Layer<T>> layers)
    {
        Require.Given(layers);
        Layers = [.. layers];
        if (Layers.Index().FirstOrDefault(entry => entry.Item is null, (-1, null!)) is ( >= 0 and var missing, _))
            throw new ArgumentException($"layer {missing + 1} of {Layers.Count} is null: leave it out", nameof(layers));
        Parameters = [.. Layers.SelectMany(layer => layer.Parameters).Distinct()];
        Buffers = [.. Layers.SelectMany(layer => layer.Buffers).Distinct()];
        RandomStreams = [.. Layers.SelectMany(layer => layer.RandomStreams).Distinct()];
    }

    /// <summary>The layers, in the order of the forward pass.</summary>
    public IReadOnlyList<Layer<T>> Layers { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter<T>> Parameters { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Buffer<T>> Buffers { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<RandomStream> RandomStreams { get; }

    /// <inheritdoc/>
    public override int SmallestBatch => Layers.Select(layer => layer.SmallestBatch).DefaultIfEmpty(1).Max();

    /// <inheritdoc/>
    public override Pass<T> Forward(Matrix<T> x, bool training)
    {
        var passes = ForwardEach(x, training);
        return passes.Length == 0 ? new(x, gradient => gradient) : new(passes[^1].Output, Pullback, Accumulate);

        Matrix<T> Pullback(Matrix<T> gradient) => passes[0].Pullback(PullbackToFirst(gradient));

        void Accumulate(Matrix<T> gradient) => passes[0].Accumulate(PullbackToFirst(gradient));

        Matrix<T> PullbackToFirst(Matrix<T> gradient)
        {
            for (var i = passes.Length - 1; i > 0; i--)
                gradient = passes[i].Pullback(gradient);
            return gradient;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"Sequential({string.Join(", ", Layers)})";

    /// <summary>The pass of every layer, for those who look inside.</summary>
    internal Pass<T>[] ForwardEach(Matrix<T> x, bool training)
    {
        var passes = new Pass<T>[Layers.Count];
        for (var i = 0; i < passes.Length; i++)
        {
            passes[i] = Layers[i].Forward(x, training);
            x = passes[i].Output;
        }

        return passes;
    }
}
