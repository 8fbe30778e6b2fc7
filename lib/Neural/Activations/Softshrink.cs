using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>Every argument brought nearer to zero, f(x) = x − λ if x &gt; λ, x + λ if x &lt; −λ, else 0.</summary>
/// <remarks>
/// <para>f′(x) = 1 if |x| &gt; λ, else 0; at the kinks f′(±λ) = 0, as in PyTorch. Range (−∞, ∞).</para>
/// <para>Used in sparse coding; it is the proximal operator of λ|x|. D. Donoho, "De-noising by soft-thresholding", 1995,
/// doi:10.1109/18.382009.</para>
/// </remarks>
/// <seealso cref="Hardshrink"/>
public sealed record Softshrink : ElementwiseActivation
{
    /// <summary>Creates the function.</summary>
    /// <param name="lambda">How far arguments are moved, λ ≥ 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lambda"/> is outside its range.</exception>
    public Softshrink(double lambda = 0.5)
        : base(Kernel(Require.NotNegative(lambda))) => Lambda = lambda;

    /// <summary>How far arguments are moved, λ ≥ 0.</summary>
    public double Lambda { get; }

    /// <inheritdoc/>
    public override string Name => "Softshrink";

    /// <inheritdoc/>
    public override Formula Formula => new(
        @"\begin{cases} x - \lambda & x > \lambda \\ x + \lambda & x < -\lambda \\ 0 & |x| \le \lambda \end{cases}",
        @"\begin{cases} 1 & |x| > \lambda \\ 0 & |x| \le \lambda \end{cases}");

    /// <inheritdoc/>
    public override Interval Range => Interval.Real;

    /// <inheritdoc/>
    public override IReadOnlyList<double> Kinks => Lambda == 0 ? [] : [-Lambda, Lambda];

    /// <inheritdoc/>
    public override IReadOnlyList<Hyperparameter> Hyperparameters => [new("lambd", @"\lambda", Lambda)];

    private static ElementwiseKernel Kernel(double lambda) => (float)lambda == lambda
        ? ElementwiseKernel.Of(new Lanewise(lambda))
        : ElementwiseKernel.Of(new InDouble<Lanewise>(new(lambda)));

    private readonly struct Lanewise(double lambda) : IElementwise
    {
        private readonly Hardshrink.Lanewise _hard = new(lambda);
        private readonly LaneConstant _least = new(-lambda), _most = new(lambda);

        public static bool InOwnPrecision => true;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V> => x - V.Max(_least.Of<V>(), V.Min(_most.Of<V>(), x));

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V> => _hard.Derivative(x);
    }
}
