using System.Numerics;
using System.Numerics.Tensors;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>
/// What the classes of a target t count for in a cross-entropy: u = w ∘ ((1 − ε) t + ε/K), with the weights w and the label
/// smoothing ε, for K classes.
/// </summary>
/// <remarks>
/// C. Szegedy, V. Vanhoucke, S. Ioffe, J. Shlens and Z. Wojna, "Rethinking the Inception architecture for computer vision",
/// CVPR 2016, arXiv:1512.00567. Where there are both, they are applied in PyTorch's order.
/// </remarks>
/// <param name="Weights">w; all 1 if null.</param>
/// <param name="Smoothing">ε, at least 0 and less than 1.</param>
internal sealed record ClassShares(ClassWeights? Weights, double Smoothing)
{
    /// <summary>The arguments of a loss that has them, in parentheses; nothing where both are the usual ones.</summary>
    public string Arguments => (Weights, Smoothing) switch
    {
        (null, 0) => "",
        (_, 0) => $"({Weights})",
        _ => FormattableString.Invariant($"({Weights?.ToString() ?? "null"}, {Smoothing})"),
    };

    /// <summary>u of every row; the targets themselves if that is what they are.</summary>
    public Matrix<T> Of<T>(Matrix<T> targets)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (Weights is null && Smoothing == 0)
            return targets;
        var shares = Matrix<T>.Result(targets.Rows, targets.Columns);
        TensorPrimitives.Multiply(targets.Span, T.CreateTruncating(1 - Smoothing), shares.Span);
        TensorPrimitives.Add(shares.Span, T.CreateTruncating(Smoothing / targets.Columns), shares.Span);
        for (var i = 0; Weights is not null && i < shares.Count; i++)
            shares.Span[i] *= T.CreateTruncating(Weights[i % shares.Columns]);
        return shares;
    }
}
