using System.Numerics;
using System.Runtime.CompilerServices;
using Neural.Numerics;
using Neural.Numerics.Lanes;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>The logarithm of softmax of a row, yᵢ = xᵢ/τ − ln Σⱼ e^(xⱼ/τ), with temperature τ = 1 unless stated.</summary>
/// <remarks>
/// <para>Range (−∞, 0]. Stays finite where softmax itself rounds to 0, which is why cross-entropy is computed from it.</para>
/// <para>Entries that are not finite: −∞ receives −∞; where +∞ occurs k times, those entries receive −ln k and the others
/// −∞; a NaN anywhere, or a row of −∞ only, gives a row of NaN. An empty row gives an empty row.</para>
/// </remarks>
/// <seealso cref="Softmax"/>
/// <seealso cref="SpecialFunctions.LogSumExp{T}(ReadOnlySpan{T})"/>
public static class LogSoftmax
{
    /// <summary>Log-softmax of one row.</summary>
    /// <inheritdoc cref="Softmax.Apply{T}(ReadOnlySpan{T}, Span{T}, double)"/>
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> destination, double temperature = 1)
        where T : IFloatingPointIeee754<T> =>
        RowFunction<Rowwise>.Apply(x, destination, RowFunction<Rowwise>.Columns(x), temperature);

    /// <summary>Log-softmax of each row of a row-major matrix.</summary>
    /// <inheritdoc cref="Softmax.ApplyRows{T}(ReadOnlySpan{T}, Span{T}, int, double)"/>
    public static void ApplyRows<T>(ReadOnlySpan<T> x, Span<T> destination, int columns, double temperature = 1)
        where T : IFloatingPointIeee754<T> =>
        RowFunction<Rowwise>.Apply(x, destination, columns, temperature);

    /// <summary>Log-softmax of one row, in a new array.</summary>
    /// <inheritdoc cref="Softmax.Apply{T}(ReadOnlySpan{T}, Span{T}, double)"/>
    public static T[] Apply<T>(T[] x, double temperature = 1) where T : IFloatingPointIeee754<T> =>
        RowFunction<Rowwise>.Apply(x, columns: null, temperature);

    /// <summary>Log-softmax of each row of a row-major matrix, in a new array.</summary>
    /// <inheritdoc cref="Softmax.ApplyRows{T}(ReadOnlySpan{T}, Span{T}, int, double)"/>
    public static T[] ApplyRows<T>(T[] x, int columns, double temperature = 1) where T : IFloatingPointIeee754<T> =>
        RowFunction<Rowwise>.Apply(x, columns, temperature);

    /// <summary>Log-softmax of each row of a matrix, in a matrix of the same shape.</summary>
    /// <param name="x">One row per example, any number of them.</param>
    /// <param name="temperature">τ &gt; 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">τ is not a positive finite number.</exception>
    public static Matrix<T> Apply<T>(Matrix<T> x, double temperature = 1) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var y = Matrix<T>.Result(x.Rows, x.Columns);
        ApplyRows<T>(x.Span, y.Span, Math.Max(1, x.Columns), temperature);
        return y;
    }

    /// <summary>The gradient at the input of a row from the gradient at its output: (g − p Σⱼgⱼ) / τ, p = e^y.</summary>
    /// <param name="y">The row's log-softmax.</param>
    /// <param name="gradient">g, the gradient with respect to <paramref name="y"/>; as long.</param>
    /// <param name="destination">As long; may be <paramref name="gradient"/> itself.</param>
    /// <param name="temperature">The τ with which <paramref name="y"/> was computed.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">τ is not a positive finite number.</exception>
    public static void Pullback<T>(
        ReadOnlySpan<T> y, ReadOnlySpan<T> gradient, Span<T> destination, double temperature = 1)
        where T : IFloatingPointIeee754<T> =>
        RowFunction<Rowwise>.Pullback(
            y, gradient, destination, RowFunction<Rowwise>.Columns(y), temperature);

    /// <summary><see cref="Pullback{T}(ReadOnlySpan{T}, ReadOnlySpan{T}, Span{T}, double)"/> for each row of a row-major
    /// matrix.</summary>
    /// <inheritdoc cref="Pullback{T}(ReadOnlySpan{T}, ReadOnlySpan{T}, Span{T}, double)"/>
    public static void PullbackRows<T>(
        ReadOnlySpan<T> y, ReadOnlySpan<T> gradient, Span<T> destination, int columns, double temperature = 1)
        where T : IFloatingPointIeee754<T> =>
        RowFunction<Rowwise>.Pullback(y, gradient, destination, columns, temperature);

    private readonly struct Rowwise : IRowFunction
    {
        public static void Apply<T>(ReadOnlySpan<T> x, Span<T> destination, double temperature)
            where T : unmanaged, INumber<T>
        {
            var row = ShiftedRow.Of(x, temperature);
            ApplyToRow(row, row.LogSum<T>(), x, destination);
        }

        public static void Pullback<T>(
            ReadOnlySpan<T> y, ReadOnlySpan<T> gradient, Span<T> destination, double temperature)
            where T : unmanaged
        {
            var sum = Row.Sum(default(Gradients), y, gradient, inOwnPrecision: true);
            if (temperature == 1)
                Row.Map(new Rest(sum), y, gradient, destination, inOwnPrecision: true);
            else
                Row.Map(new Cooled(sum, temperature), y, gradient, destination);
        }
    }

    /// <summary>Of one row, whose exponentials have been summed.</summary>
    private static void ApplyToRow<T>(ShiftedRow row, double logSum, ReadOnlySpan<T> x, Span<T> destination)
        where T : unmanaged
    {
        if (row.IsOrdinary)
            Row.Map(new OrdinaryLogarithms(row.Maximum, logSum), x, x, destination, inOwnPrecision: true);
        else
            Row.Map(new Logarithms(row, logSum), x, x, destination);
    }

    /// <summary>x − maximum − ln Σ, neither of which is positive, so that nothing cancels.</summary>
    internal readonly struct OrdinaryLogarithms(double maximum, double logSum) : IEntry
    {
        private readonly LaneConstant _maximum = new(maximum), _logSum = new(logSum);

        [MethodImpl(AggressiveInlining)]
        public V Of<V>(V x, V _) where V : struct, ILanes<V> => x - _maximum.Of<V>() - _logSum.Of<V>();
    }

    /// <summary>(x − maximum)/τ − ln Σ, of any row.</summary>
    internal readonly struct Logarithms(ShiftedRow row, double logSum) : IEntry
    {
        [MethodImpl(AggressiveInlining)]
        public V Of<V>(V x, V _) where V : struct, ILanes<V>
        {
            var shifted = row.Shift(x);
            return shifted.High - logSum + shifted.Low;
        }
    }

    /// <summary>gᵢ.</summary>
    private readonly struct Gradients : ITerm
    {
        [MethodImpl(AggressiveInlining)]
        public Extended<V> Of<V>(V _, V g) where V : struct, ILanes<V> => g;
    }

    /// <summary>g − e^y Σ.</summary>
    private readonly struct Rest(Scalar sum) : IEntry
    {
        private readonly PlainPair _sum = new(sum);

        [MethodImpl(AggressiveInlining)]
        public V Of<V>(V y, V g) where V : struct, ILanes<V>
        {
            var power = PlainExponential<V>.Falling(y).Value * PlainExponential<V>.Unit();
            return V.MultiplyAdd(-power, _sum.High<V>(), g) - power * _sum.Low<V>();
        }
    }

    /// <summary>(g − e^y Σ) / τ.</summary>
    private readonly struct Cooled(Scalar sum, double temperature) : IEntry
    {
        [MethodImpl(AggressiveInlining)]
        public V Of<V>(V y, V g) where V : struct, ILanes<V> =>
            (g - Exponential<V>.Of(y).Value * Extended<V>.Of(sum)).DividedBy(temperature).Rounded;
    }
}
