using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using Neural.Numerics.Lanes.Polynomials;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>A smooth ReLU, f(x) = ln(1 + e^(βx))/β, with β = 1 unless stated.</summary>
/// <remarks>
/// <para>f′(x) = σ(βx). Range (0, ∞). Computed as max(x, 0) + ln(1 + e^(−|βx|))/β, which neither overflows nor loses the
/// left tail. The larger β, the nearer to ReLU.</para>
/// <para>Used where an output must be positive, such as a variance. PyTorch's <c>threshold</c>, from which on it returns x, is
/// not needed here.</para>
/// <para>C. Dugas, Y. Bengio, F. Bélisle, C. Nadeau and R. Garcia, "Incorporating second-order functional knowledge for
/// better option pricing", NIPS 2000, papers.nips.cc/paper/1920.</para>
/// </remarks>
/// <seealso cref="ReLU"/>
/// <seealso cref="Mish"/>
public sealed record Softplus : ElementwiseActivation
{
    /// <summary>Creates the function.</summary>
    /// <param name="beta">β, greater than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="beta"/> is outside its range.</exception>
    public Softplus(double beta = 1)
        : base(Require.Positive(beta) == 1
            ? ElementwiseKernel.Of(default(Lanewise))
            : ElementwiseKernel.Of(new Scaled(beta))) => Beta = beta;

    /// <summary>β.</summary>
    public double Beta { get; }

    /// <inheritdoc/>
    public override string Name => "Softplus";

    /// <inheritdoc/>
    public override Formula Formula => new(
        @"\frac{1}{\beta}\ln(1 + e^{\beta x})",
        @"\frac{1}{1 + e^{-\beta x}}");

    /// <inheritdoc/>
    public override Interval Range => new(0, double.PositiveInfinity);

    /// <inheritdoc/>
    public override IReadOnlyList<Hyperparameter> Hyperparameters => [new("beta", @"\beta", Beta)];

    internal readonly struct Lanewise : IElementwise
    {
        public static bool InOwnPrecision => true;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V>
        {
            if (default(V) is IFloatForFloat)
                return new Tail<V, SoftplusTail>(V.Abs(x)).Plus(V.Max(0, x));
            var logarithm = Log1P(Exponential<V>.Of(-V.Abs(x)).Value);
            // Where the sum would be of infinities, or the logarithm is lost in it.
            return V.Where(x > 800, x, (V.Max(0, x) + logarithm).Rounded);
        }

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V> =>
            new PlainLogistic<V>(-PlainLogistic<V>.Bounded(x)).Times(1);

        /// <summary>ln(1 + e) = 2 artanh(y/2), y = 2e/(2 + e), for e from 0 to 1.</summary>
        [MethodImpl(AggressiveInlining)]
        public static Extended<V> Log1P<V>(Extended<V> e) where V : struct, ILanes<V>
        {
            var y = e / Extended<V>.OrderedSum(1, e.Times(0.5));
            var square = y.High * y.High;
            var cubic = y.High * square;
            return default(V) is IDoubleForFloat
                ? V.MultiplyAdd(cubic, LogarithmTail.Of(square), y.High)
                : new Extended<V>(y.High, V.MultiplyAdd(cubic, LogarithmTail.Of(square), y.Low));
        }
    }

    private readonly struct Scaled(double beta) : IElementwise
    {
        /// <summary>Where ln(1 + e^z) and e^z are one number, which is divided by β before it underflows.</summary>
        private const double Tail = -40;

        private readonly double _farthest = Math.Min(800 / beta, double.MaxValue);

        public static bool InOwnPrecision => false;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V>
        {
            var z = Scale(x);
            var power = Exponential<V>.Of(Extended<V>.Where(z.High < 0, z, -z));
            var tail = power.Mantissa.DividedBy(beta).RoundedTimesPowerOf2(power.Exponent);
            var sum = (V.Max(0, x) + Lanewise.Log1P(power.Value).DividedBy(beta)).Rounded;
            return V.Where(x > _farthest, x, V.Where(z.High < Tail, tail, sum));
        }

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V> =>
            new LogisticGate<V>(Scale(x)).Value;

        [MethodImpl(AggressiveInlining)]
        private Extended<V> Scale<V>(V x) where V : struct, ILanes<V> =>
            Extended<V>.Product(beta, V.Max(-_farthest, V.Min(_farthest, x)));
    }
}
