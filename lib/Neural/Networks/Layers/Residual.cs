using System.Numerics;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>A block with a way around it: y = x + s·F(x), so ∂L/∂x = g + s·(pullback of g through F), g = ∂L/∂y.</summary>
/// <remarks>K. He, X. Zhang, S. Ren and J. Sun, "Deep residual learning for image recognition", CVPR 2016,
/// arXiv:1512.03385.</remarks>
/// <param name="block">F, whose output is as wide as its input.</param>
/// <param name="scale">s; 1/√L keeps the variance of a stack of L such blocks bounded.</param>
public sealed class Residual<T>(Layer<T> block, double scale = 1) : Layer<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly T _scale = T.CreateTruncating(Require.Finite(scale));

    /// <summary>F.</summary>
    public Layer<T> Block { get; } = Require.Given(block);

    /// <summary>s.</summary>
    public double Scale => double.CreateTruncating(_scale);

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter<T>> Parameters => Block.Parameters;

    /// <inheritdoc/>
    public override IReadOnlyList<Buffer<T>> Buffers => Block.Buffers;

    /// <inheritdoc/>
    public override IReadOnlyList<RandomStream> RandomStreams => Block.RandomStreams;

    /// <inheritdoc/>
    public override int SmallestBatch => Block.SmallestBatch;

    /// <inheritdoc/>
    public override Pass<T> Forward(Matrix<T> x, bool training)
    {
        var pass = Block.Forward(x, training);
        return new(x + (_scale * pass.Output), gradient => gradient + pass.Pullback(_scale * gradient));
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Scale == 1 ? $"Residual({Block})" : FormattableString.Invariant($"Residual({Block}, {Scale:G6})");
}
