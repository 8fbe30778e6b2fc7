using System.Numerics;
using System.Runtime.CompilerServices;
using Neural.Numerics;
using Neural.Numerics.Lanes;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>Softmax of a row, pᵢ = e^(xᵢ/τ) / Σⱼ e^(xⱼ/τ), with temperature τ = 1 unless stated.</summary>
/// <remarks>
/// <para>The entries of p lie in [0, 1], sum to 1, keep the order of x, and do not change when the same number is added to
/// every xᵢ: the row's maximum is subtracted first, so no finite row overflows.</para>
/// <para>Entries that are not finite: −∞ receives 0 (a mask); where +∞ occurs, those entries share 1 equally, which is
/// the limit as they grow together; a NaN anywhere, or a row of −∞ only, gives a row of NaN. An empty row gives an empty
/// row.</para>
/// <para>The Jacobian is (diag(p) − ppᵀ)/τ; it is symmetric, so <see cref="Pullback{T}(ReadOnlySpan{T}, ReadOnlySpan{T}, Span{T}, double)"/>
/// is its product with a vector from either side.</para>
/// <para>J. Bridle, "Probabilistic interpretation of feedforward classification network outputs", 1990,
/// doi:10.1007/978-3-642-76153-9_28.</para>
/// </remarks>
/// <seealso cref="LogSoftmax"/>
public static class Softmax
{
    /// <summary>Softmax of one row.</summary>
    /// <param name="x">The row, any number of entries.</param>
    /// <param name="destination">As long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <param name="temperature">τ &gt; 0: above 1 evens the row out, towards 0 it becomes one-hot.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">τ is not a positive finite number.</exception>
    public static void Apply<T>(ReadOnlySpan<T> x, Span<T> destination, double temperature = 1)
        where T : IFloatingPointIeee754<T> =>
        RowFunction<Rowwise>.Apply(x, destination, RowFunction<Rowwise>.Columns(x), temperature);

    /// <summary>Softmax of each row of a row-major matrix.</summary>
    /// <param name="x">rows × <paramref name="columns"/> entries.</param>
    /// <param name="destination">As long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <param name="columns">The entries of a row, at least 1.</param>
    /// <param name="temperature">τ &gt; 0.</param>
    /// <exception cref="ArgumentException">The lengths differ, or are no multiple of <paramref name="columns"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">τ is not a positive finite number.</exception>
    public static void ApplyRows<T>(ReadOnlySpan<T> x, Span<T> destination, int columns, double temperature = 1)
        where T : IFloatingPointIeee754<T> =>
        RowFunction<Rowwise>.Apply(x, destination, columns, temperature);

    /// <summary>Softmax of one row, in a new array.</summary>
    /// <inheritdoc cref="Apply{T}(ReadOnlySpan{T}, Span{T}, double)"/>
    public static T[] Apply<T>(T[] x, double temperature = 1) where T : IFloatingPointIeee754<T> =>
        RowFunction<Rowwise>.Apply(x, columns: null, temperature);

    /// <summary>Softmax of each row of a row-major matrix, in a new array.</summary>
    /// <inheritdoc cref="ApplyRows{T}(ReadOnlySpan{T}, Span{T}, int, double)"/>
    public static T[] ApplyRows<T>(T[] x, int columns, double temperature = 1) where T : IFloatingPointIeee754<T> =>
        RowFunction<Rowwise>.Apply(x, columns, temperature);

    /// <summary>Softmax of each row of a matrix, in a matrix of the same shape.</summary>
    /// <param name="x">One row per example, any number of them.</param>
    /// <param name="temperature">τ &gt; 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">τ is not a positive finite number.</exception>
    public static Matrix<T> Apply<T>(Matrix<T> x, double temperature = 1) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var p = Matrix<T>.Result(x.Rows, x.Columns);
        ApplyRows<T>(x.Span, p.Span, Math.Max(1, x.Columns), temperature);
        return p;
    }

    /// <summary>The gradient at the input of a row from the gradient at its output: p ∘ (g − p·g) / τ.</summary>
    /// <param name="p">The row's softmax.</param>
    /// <param name="gradient">g, the gradient with respect to <paramref name="p"/>; as long.</param>
    /// <param name="destination">As long; may be <paramref name="gradient"/> itself.</param>
    /// <param name="temperature">The τ with which <paramref name="p"/> was computed.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">τ is not a positive finite number.</exception>
    public static void Pullback<T>(
        ReadOnlySpan<T> p, ReadOnlySpan<T> gradient, Span<T> destination, double temperature = 1)
        where T : IFloatingPointIeee754<T> =>
        RowFunction<Rowwise>.Pullback(
            p, gradient, destination, RowFunction<Rowwise>.Columns(p), temperature);

    /// <summary><see cref="Pullback{T}(ReadOnlySpan{T}, ReadOnlySpan{T}, Span{T}, double)"/> for each row of a row-major
    /// matrix.</summary>
    /// <inheritdoc cref="Pullback{T}(ReadOnlySpan{T}, ReadOnlySpan{T}, Span{T}, double)"/>
    public static void PullbackRows<T>(
        ReadOnlySpan<T> p, ReadOnlySpan<T> gradient, Span<T> destination, int columns, double temperature = 1)
        where T : IFloatingPointIeee754<T> =>
        RowFunction<Rowwise>.Pullback(p, gradient, destination, columns, temperature);

    /// <summary>The whole Jacobian at <paramref name="x"/>, Jᵢⱼ = ∂pᵢ/∂xⱼ = pᵢ(δᵢⱼ − pⱼ)/τ; for rows short enough to
    /// look at.</summary>
    /// <param name="x">The row, n entries.</param>
    /// <param name="temperature">τ &gt; 0.</param>
    /// <returns>n × n, symmetric, with rows that sum to 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">τ is not a positive finite number.</exception>
    public static T[,] Jacobian<T>(T[] x, double temperature = 1) where T : IFloatingPointIeee754<T>
    {
        var p = Apply(x, temperature);
        var jacobian = new T[p.Length, p.Length];
        for (var i = 0; i < p.Length; i++)
            for (var j = 0; j < p.Length; j++)
                jacobian[i, j] = (i == j ? p[i] * OneMinus(p, i) : -p[i] * p[j]) / T.CreateTruncating(temperature);
        return jacobian;
    }

    /// <summary>1 − pᵢ as the sum of the others, which does not cancel where pᵢ is near 1.</summary>
    private static T OneMinus<T>(T[] p, int i) where T : IFloatingPointIeee754<T>
    {
        var sum = T.Zero;
        for (var j = 0; j < p.Length; j++)
            sum += j == i ? T.Zero : p[j];
        return sum;
    }

    private readonly struct Rowwise : IRowFunction
    {
        public static void Apply<T>(ReadOnlySpan<T> x, Span<T> destination, double temperature)
            where T : unmanaged, INumber<T> =>
            Normalize(ShiftedRow.WithExponentials(x, temperature, destination), destination);

        public static void Pullback<T>(
            ReadOnlySpan<T> y, ReadOnlySpan<T> gradient, Span<T> destination, double temperature)
            where T : unmanaged
        {
            var mean = Row.Sum(default(Products), y, gradient, inOwnPrecision: true);
            if (temperature == 1)
                Row.Map(new Centred(mean), y, gradient, destination, inOwnPrecision: true);
            else
                Row.Map(new Cooled(mean, temperature), y, gradient, destination);
        }
    }

    /// <summary>Makes the exponentials of a row its softmax.</summary>
    private static void Normalize<T>(ShiftedRow row, Span<T> exponentials) where T : unmanaged =>
        Row.Map(new Shares(new(1 / row.Sum)), exponentials, exponentials, exponentials, inOwnPrecision: true);

    /// <summary>An exponential times 1/Σ.</summary>
    private readonly struct Shares(PlainPair inverse) : IEntry
    {
        [MethodImpl(AggressiveInlining)]
        public V Of<V>(V exponential, V _) where V : struct, ILanes<V> => inverse.Times(exponential);
    }

    /// <summary>pᵢ gᵢ.</summary>
    private readonly struct Products : ITerm
    {
        [MethodImpl(AggressiveInlining)]
        public Extended<V> Of<V>(V p, V g) where V : struct, ILanes<V> => Extended<V>.Product(p, g);
    }

    /// <summary>p (g − mean).</summary>
    private readonly struct Centred(Scalar mean) : IEntry
    {
        private readonly PlainPair _mean = new(mean);

        [MethodImpl(AggressiveInlining)]
        public V Of<V>(V p, V g) where V : struct, ILanes<V> => p * (g - _mean.High<V>() - _mean.Low<V>());
    }

    /// <summary>p (g − mean) / τ.</summary>
    private readonly struct Cooled(Scalar mean, double temperature) : IEntry
    {
        [MethodImpl(AggressiveInlining)]
        public V Of<V>(V p, V g) where V : struct, ILanes<V> =>
            (p * (g - Extended<V>.Of(mean))).DividedBy(temperature).Rounded;
    }
}
