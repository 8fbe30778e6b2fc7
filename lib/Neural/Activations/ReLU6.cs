using System.Runtime.CompilerServices;
using Neural.Numerics.Lanes;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace Neural.Activations;

/// <summary>A ReLU that stops at 6, f(x) = min(max(x, 0), 6).</summary>
/// <remarks>
/// <para>f′(x) = 1 for 0 &lt; x &lt; 6, else 0, which is also its value at the kinks 0 and 6. Range [0, 6].</para>
/// <para>Used in networks for small devices: a bounded output needs few bits.</para>
/// <para>A. Krizhevsky, "Convolutional deep belief networks on CIFAR-10", 2010,
/// www.cs.toronto.edu/~kriz/conv-cifar10-aug2010.pdf.</para>
/// </remarks>
/// <seealso cref="ReLU"/>
/// <seealso cref="HardSwish"/>
public sealed record ReLU6 : ElementwiseActivation
{
    /// <summary>Creates the function.</summary>
    public ReLU6()
        : base(ElementwiseKernel.Of(default(Lanewise)))
    {
    }

    /// <inheritdoc/>
    public override string Name => "ReLU6";

    /// <inheritdoc/>
    public override Formula Formula => new(
        @"\min(\max(x, 0), 6)",
        @"\begin{cases} 1 & 0 < x < 6 \\ 0 & \text{otherwise} \end{cases}");

    /// <inheritdoc/>
    public override Interval Range => new(0, 6, true, true);

    /// <inheritdoc/>
    public override IReadOnlyList<double> Kinks => [0, 6];

    private readonly struct Lanewise : IElementwise
    {
        public static bool InOwnPrecision => true;

        [MethodImpl(AggressiveInlining)]
        public V Value<V>(V x) where V : struct, ILanes<V> => V.Where(x <= 0, 0, V.Min(6, x));

        [MethodImpl(AggressiveInlining)]
        public V Derivative<V>(V x) where V : struct, ILanes<V> =>
            V.Where(x >= 6, 0, V.Where(x > 0, 1, V.Where(x <= 0, 0, x)));
    }
}
