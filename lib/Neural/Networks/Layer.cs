using System.Numerics;
using Neural.Activations;
using Neural.Display;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>A function of a batch that can say how its output depends on its input and its parameters.</summary>
/// <typeparam name="T">The element: <see cref="float"/> for speed, <see cref="double"/> to check gradients.</typeparam>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public abstract class Layer<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>What training changes by its gradient; empty for most layers.</summary>
    public virtual IReadOnlyList<Parameter<T>> Parameters => [];

    /// <summary>What training changes besides, such as running statistics; empty for most layers.</summary>
    public virtual IReadOnlyList<Buffer<T>> Buffers => [];

    /// <summary>Where the layer draws random numbers from, such as dropout's; empty for most layers.</summary>
    public virtual IReadOnlyList<RandomStream> RandomStreams => [];

    /// <summary>The fewest rows that a batch may have in training, such as 2 where a variance is taken.</summary>
    public virtual int SmallestBatch => 1;

    /// <summary>How many numbers training changes by their gradient; those of a layer that is used twice count once.</summary>
    public int ParameterCount => DistinctParameters().Sum(parameter => parameter.Value.Count);

    /// <summary>Computes the output for a batch, and the pullback of its gradient.</summary>
    /// <remarks>
    /// In a training the matrices that it makes lie in memory that the next step uses again (<see cref="Workspace{T}"/>):
    /// a layer that keeps one from step to step keeps a <c>Copy()</c>.
    /// </remarks>
    /// <param name="x">The batch, one row per example.</param>
    /// <param name="training">Whether layers that differ in training, such as dropout, behave as in training.</param>
    /// <exception cref="ArgumentException">The batch has another width than the layer.</exception>
    public abstract Pass<T> Forward(Matrix<T> x, bool training);

    /// <summary>The output for a batch, outside training.</summary>
    /// <inheritdoc cref="Forward(Matrix{T}, bool)"/>
    public Matrix<T> Forward(Matrix<T> x) => Forward(x, training: false).Output;

    /// <summary>A function as a layer, so that it may stand among layers:
    /// <c>make.Sequential(make.Linear(2, 16), new Tanh())</c>.</summary>
    public static implicit operator Layer<T>(Activation function) => new ActivationLayer<T>(function);

    /// <summary>The layer as it would be made, such as <c>Linear(784, 256)</c>.</summary>
    public abstract override string ToString();

    /// <summary>Every parameter once, also of a container that lists those of a shared layer twice.</summary>
    internal IEnumerable<Parameter<T>> DistinctParameters() => Parameters.Distinct();

    /// <summary>Every buffer once, likewise.</summary>
    internal IEnumerable<Buffer<T>> DistinctBuffers() => Buffers.Distinct();

    /// <summary>Every stream once, likewise.</summary>
    internal IEnumerable<RandomStream> DistinctRandomStreams() => RandomStreams.Distinct();
}
