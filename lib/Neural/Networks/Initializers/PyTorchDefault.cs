using Neural.Numerics;

namespace Neural.Networks;

/// <summary>What <c>torch.nn.Linear</c> does: weights and biases uniform on ±1/√inputs.</summary>
/// <remarks>
/// Its variance is 1/(3·inputs). PyTorch's source calls this <c>kaiming_uniform_(a=√5)</c>, but it is not the
/// initialisation that He et al. derived for ReLU, whose variance is six times as large.
/// </remarks>
public sealed record PyTorchDefault : Initializer
{
    /// <inheritdoc/>
    public override bool IsUniform => true;

    /// <inheritdoc/>
    public override double StandardDeviation(int inputs, int outputs) => Math.Sqrt(1.0 / (3 * inputs));

    /// <inheritdoc/>
    public override void FillBias<T>(Matrix<T> bias, int inputs, Random random)
    {
        Require.Given(random);
        foreach (ref var element in bias.Span)
            element = T.CreateTruncating(random.NextSymmetric() / Math.Sqrt(inputs));
    }
}
