using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>f(x) = 1 if x &gt; 0, else 0.</summary>
/// <remarks>
/// <para>f′(x) = 0. At x = 0 the function jumps: f(0) = 0, and f′(0), which does not exist, is given as 0 too, so
/// that gradient descent receives nothing from it anywhere. Range {0, 1}.</para>
/// <para>Used in the first artificial neurons and in perceptrons.</para>
/// <para>W. McCulloch and W. Pitts, "A logical calculus of the ideas immanent in nervous activity", 1943,
/// doi:10.1007/BF02478259; F. Rosenblatt, "The perceptron", Psychological Review 65, 1958, doi:10.1037/h0042519.</para>
/// </remarks>
/// <seealso cref="Sigmoid"/>
public sealed record BinaryStep : ElementwiseActivation
{
    /// <summary>Creates the function.</summary>
    public BinaryStep()
        : base(ElementwiseKernel.Of(default(Lanewise)))
    {
    }

    /// <inheritdoc/>
    public override string Name => "Binary step";

    /// <inheritdoc/>
    public override Formula Formula => new(
        @"\begin{cases} 1 & x > 0 \\ 0 & x \le 0 \end{cases}",
        @"0 \quad (x \ne 0)");

    /// <inheritdoc/>
    public override Interval Range => new(0, 1, true, true);

    /// <inheritdoc/>
    public override IReadOnlyList<double> Kinks => [0];

    private readonly struct Lanewise : IElementwise
    {
        public static bool InOwnPrecision => true;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V> => V.Where(x > 0, 1, V.Where(x <= 0, 0, x));

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V> => V.Where(V.Abs(x) >= 0, 0, x);
    }
}
