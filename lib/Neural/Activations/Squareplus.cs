using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>A smooth ReLU without an exponential, f(x) = (x + √(x² + b))/2.</summary>
/// <remarks>
/// <para>f′(x) = (1 + x/√(x² + b))/2. Range (0, ∞). Where x is negative, and the sum would cancel, b/(2(√(x² + b) − x)) is
/// taken instead. b = 4 gives the slope and curvature at 0 that make it most like softplus; JAX has the same default.</para>
/// <para>J. T. Barron, "Squareplus: a softplus-like algebraic rectifier", 2021, arXiv:2112.11687.</para>
/// </remarks>
/// <seealso cref="Softplus"/>
public sealed record Squareplus : ElementwiseActivation
{
    private const double LargestB = 1e100;

    /// <summary>Creates the function.</summary>
    /// <param name="b">How far the bend reaches, greater than 0 and at most 10¹⁰⁰; 0 would be <see cref="ReLU"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="b"/> is outside its range.</exception>
    public Squareplus(double b = 4)
        : base(ElementwiseKernel.Of(new Lanewise(Require.PositiveUpTo(LargestB, b)))) => B = b;

    /// <summary>How far the bend reaches, b.</summary>
    public double B { get; }

    /// <inheritdoc/>
    public override string Name => "Squareplus";

    /// <inheritdoc/>
    public override Formula Formula => new(
        @"\frac{x + \sqrt{x^2 + b}}{2}",
        @"\frac{1}{2}\left(1 + \frac{x}{\sqrt{x^2 + b}}\right)");

    /// <inheritdoc/>
    public override Interval Range => new(0, double.PositiveInfinity);

    /// <inheritdoc/>
    public override IReadOnlyList<Hyperparameter> Hyperparameters => [new("b", "b", B)];

    private readonly struct Lanewise(double b) : IElementwise
    {
        /// <summary>Beyond, b is lost in x², which does not overflow yet.</summary>
        private const double Farthest = 1e140;

        public static bool InOwnPrecision => false;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V>
        {
            var size = V.Abs(x);
            var near = V.Min(Farthest, size);
            var sum = near + Root(near);
            var left = (Extended<V>.Product(0.5 * b, 1) / sum).Rounded;
            return V.Where(x > 0,
                V.Where(size > Farthest, size, sum.Times(0.5).Rounded),
                V.Where(size > Farthest, 0.25 * b / size, left));
        }

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V>
        {
            var size = V.Abs(x);
            var near = V.Min(Farthest, size);
            var root = Root(near);
            var sum = near + root;
            var twice = root.Times(2);
            var left = (Extended<V>.Product(0.5 * b, 1) / root / sum).Rounded;
            return V.Where(x > 0, (sum / twice).Rounded, V.Where(size > Farthest, 0.25 * b / size / size, left));
        }

        /// <summary>√(x² + b), with the digits that a division is good for; a step of Newton's method gives its second half.</summary>
        [MethodImpl(AggressiveInlining)]
        private Extended<V> Root<V>(V x) where V : struct, ILanes<V>
        {
            var radicand = Extended<V>.Product(x, x) + (V)b;
            var root = V.Sqrt(radicand.High);
            return default(V) is IDoubleForFloat
                ? root
                : new Extended<V>(root, (V.Remainder(radicand.High, root, root) + radicand.Low) / (2 * root));
        }
    }
}
