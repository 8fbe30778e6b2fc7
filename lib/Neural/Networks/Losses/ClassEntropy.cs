using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Neural.Activations;
using Neural.Numerics;
using Neural.Numerics.Lanes;
using Neural.Numerics.Threads;

namespace Neural.Networks;

/// <summary>−Σ u ln softmax(z) over a batch, divided by a number, for shares u of any sum.</summary>
internal static class ClassEntropy
{
    // Some microseconds of work.
    private const int LogitsPerThread = 512;

    /// <summary>The value and its gradient (softmax(z) Σu − u)/divisor; zeros where the divisor is 0.</summary>
    /// <param name="output">The logits z.</param>
    /// <param name="shares">u, at least 0, in the same shape.</param>
    /// <param name="divisor">What the sum is divided by, at least 0.</param>
    public static LossValue<T> Evaluate<T>(Matrix<T> output, Matrix<T> shares, double divisor)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var logarithms = Matrix<T>.Result(output.Rows, output.Columns);
        var gradient = Matrix<T>.Result(output.Rows, output.Columns);
        var factor = divisor == 0 ? T.Zero : T.One / T.CreateTruncating(divisor);
        ForkJoin.Run(
            new Rows<T>(output, shares, logarithms, gradient, factor), Parts.Count(output.Count, LogitsPerThread));
        return new(Mean.Of<T, Terms>(default, shares.Span, logarithms.Span, divisor), gradient);
    }

    private readonly struct Rows<T>(
        Matrix<T> output, Matrix<T> shares, Matrix<T> logarithms, Matrix<T> gradient, T factor) : IParts
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public void Run(int part, int parts)
        {
            var (from, to) = Parts.Bounds(output.Rows, 1, part, parts);
            var difference = gradient[from..to].Span;
            SoftmaxWithLogarithm.ApplyRows(
                output[from..to].Span, difference, logarithms[from..to].Span, output.Columns);
            for (var row = from; row < to; row++)
                ScaleBySum(gradient.Row(row), shares.Row(row));
            TensorPrimitives.Subtract(difference, shares[from..to].Span, difference);
            TensorPrimitives.Multiply(difference, factor, difference);
        }

        private static void ScaleBySum(Span<T> softmax, Span<T> shares)
        {
            var sum = 0.0;
            foreach (var share in shares)
                sum += double.CreateTruncating(share);
            if (sum != 1)
                TensorPrimitives.Multiply(softmax, T.CreateTruncating(sum), softmax);
        }
    }

    /// <summary>−u ln p, and 0 where u is 0, although ln p may be −∞.</summary>
    private readonly struct Terms : ITerm
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Extended<V> Of<V>(V u, V logarithm) where V : struct, ILanes<V> =>
            Extended<V>.Where(u > 0, Extended<V>.Product(-u, logarithm), 0);
    }
}
