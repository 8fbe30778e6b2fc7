using System.Numerics;
using System.Numerics.Tensors;
using Neural.Activations;
using Neural.Numerics;
using Neural.Numerics.Threads;

namespace Neural.Networks;

/// <summary>A gated linear unit: the left half of the input times a function of the right half, y = a ∘ f(b).</summary>
/// <remarks>
/// <para>∂L/∂a = g ∘ f(b), ∂L/∂b = g ∘ a ∘ f′(b), g = ∂L/∂y. After a linear layer of twice the width this is GLU with the
/// sigmoid, as PyTorch's <c>nn.GLU</c>, SwiGLU with SiLU, GEGLU with GELU, ReGLU with ReLU.</para>
/// <para>Y. Dauphin, A. Fan, M. Auli and D. Grangier, "Language modeling with gated convolutional networks", ICML 2017,
/// arXiv:1612.08083; N. Shazeer, "GLU variants improve transformer", 2020, arXiv:2002.05202.</para>
/// </remarks>
/// <param name="gate">f; the sigmoid if null.</param>
public sealed class GLU<T>(Activation? gate = null) : Layer<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    // Some microseconds of work.
    private const int ElementsPerThread = 4096;

    // What stays in the innermost cache.
    private const int ElementsTogether = 1024;

    private static readonly Activation Sigmoid = new Sigmoid();

    /// <summary>f.</summary>
    public Activation Gate { get; } = gate ?? Sigmoid;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The batch has an odd number of columns, or none.</exception>
    public override Pass<T> Forward(Matrix<T> x, bool training)
    {
        if (x.Columns == 0 || x.Columns % 2 != 0)
            throw new ArgumentException($"{this} cannot take a {x.Shape} batch: it needs two halves, so an even number of columns");
        var (y, gates, slopes) = (Half(x), Half(x), Half(x));
        ForkJoin.Run(new Gating(Gate, x, y, gates, slopes), Parts.Count(x.Count, ElementsPerThread));
        return new(y, gradient => Pullback(gradient, x, gates, slopes));
    }

    /// <inheritdoc/>
    public override string ToString() => $"GLU({Gate})";

    private static Matrix<T> Half(Matrix<T> x) => Matrix<T>.Result(x.Rows, x.Columns / 2);

    private static Matrix<T> Pullback(Matrix<T> gradient, Matrix<T> x, Matrix<T> gates, Matrix<T> slopes)
    {
        var result = Matrix<T>.Result(x.Rows, x.Columns);
        ForkJoin.Run(new GatingPullback(gradient, x, gates, slopes, result), Parts.Count(x.Count, ElementsPerThread));
        return result;
    }

    private readonly struct Gating(Activation gate, Matrix<T> x, Matrix<T> y, Matrix<T> gates, Matrix<T> slopes) : IParts
    {
        public void Run(int part, int parts)
        {
            var (from, to) = Parts.Bounds(x.Rows, 1, part, parts);
            var together = Math.Max(1, ElementsTogether / y.Columns);
            for (var row = from; row < to; row += together)
                GateRows(row, Math.Min(row + together, to));
        }

        private void GateRows(int from, int to)
        {
            for (var row = from; row < to; row++)
                x.Row(row)[y.Columns..].CopyTo(gates.Row(row));
            var some = gates[from..to].Span;
            gate.ValueAndDerivative(some, some, slopes[from..to].Span);
            for (var row = from; row < to; row++)
                TensorPrimitives.Multiply(x.Row(row)[..y.Columns], gates.Row(row), y.Row(row));
        }
    }

    private readonly struct GatingPullback(Matrix<T> gradient, Matrix<T> x, Matrix<T> gates, Matrix<T> slopes, Matrix<T> result) : IParts
    {
        public void Run(int part, int parts)
        {
            var (from, to) = Parts.Bounds(x.Rows, 1, part, parts);
            for (var row = from; row < to; row++)
            {
                ReadOnlySpan<T> g = gradient.Row(row), a = x.Row(row)[..g.Length];
                Span<T> left = result.Row(row)[..g.Length], right = result.Row(row)[g.Length..];
                TensorPrimitives.Multiply(g, gates.Row(row), left);
                TensorPrimitives.Multiply(g, a, right);
                TensorPrimitives.Multiply(right, slopes.Row(row), right);
            }
        }
    }
}
