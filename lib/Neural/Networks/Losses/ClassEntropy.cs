using System.Numerics;
using System.Runtime.CompilerServices;
using Neural.Activations;
using Neural.Numerics;
using Neural.Numerics.Lanes;
using Neural.Numerics.Threads;
using static Neural.Numerics.Concrete;

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
        var entropies = Matrix<T>.Result(output.Rows, 1);
        var gradient = Matrix<T>.Result(output.Rows, output.Columns);
        ForkJoin.Run(new Rows<T>(output, shares, entropies, gradient, divisor == 0 ? 0 : 1 / divisor), Parts.Count(output.Count, LogitsPerThread));
        return new(Mean.Of<T>(entropies.Span, divisor), gradient);
    }

    private readonly struct Rows<T>(Matrix<T> output, Matrix<T> shares, Matrix<T> entropies, Matrix<T> gradient, double factor) : IParts
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public void Run(int part, int parts)
        {
            var (from, to) = Parts.Bounds(output.Rows, 1, part, parts);
            for (var i = from; i < to; i++)
            {
                if (typeof(T) == typeof(float))
                    Run(i, As<T, float>(output.Row(i)), As<T, float>(shares.Row(i)), As<T, float>(gradient.Row(i)));
                else if (typeof(T) == typeof(double))
                    Run(i, As<T, double>(output.Row(i)), As<T, double>(shares.Row(i)), As<T, double>(gradient.Row(i)));
                else
                    RunWide(i);
            }
        }

        private void RunWide(int row)
        {
            var wide = new double[output.Columns];
            Run(row, Widen<T>(output.Row(row)), Widen<T>(shares.Row(row)), wide);
            Narrow(wide, gradient.Row(row));
        }

        private void Run<E>(int row, ReadOnlySpan<E> logits, ReadOnlySpan<E> shares, Span<E> gradient)
            where E : unmanaged, IFloatingPointIeee754<E>
        {
            var some = NonZero.Of(shares);
            var total = double.CreateTruncating(Mean.Of(shares[some], 1));
            var shifted = ShiftedRow.WithExponentials(logits, temperature: 1, gradient);
            var logSum = shifted.LogSum<E>(gradient);
            entropies[row, 0] = T.CreateTruncating(shifted.IsOrdinary
                ? Mean.Of(new Terms<LogSoftmax.OrdinaryLogarithms>(new(shifted.Maximum, logSum)), logits[some], shares[some], 1)
                : Mean.Of(new Terms<LogSoftmax.Logarithms>(new(shifted, logSum)), logits[some], shares[some], 1));
            Row.Map(new Differences(shifted.Sum, total, factor), gradient, shares, gradient, inOwnPrecision: true);
        }
    }

    /// <summary>−u ln p, and 0 where u is 0, although ln p may be −∞.</summary>
    private readonly struct Terms<TLogarithm>(TLogarithm logarithm) : ITerm
        where TLogarithm : struct, IEntry
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Extended<V> Of<V>(V z, V u) where V : struct, ILanes<V> =>
            Extended<V>.Where(u > 0, Extended<V>.Product(-u, logarithm.Of(z, default)), 0);
    }

    /// <summary>(p Σu − u)/divisor from an exponential, which is p but for its sum.</summary>
    private readonly struct Differences(Scalar sum, double total, double factor) : IEntry
    {
        private readonly PlainPair _inverse = new(1 / sum);
        private readonly LaneConstant _total = new(total), _factor = new(factor);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Of<V>(V exponential, V u) where V : struct, ILanes<V> =>
            (_inverse.Times(exponential) * _total.Of<V>() - u) * _factor.Of<V>();
    }
}
