using System.Numerics;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>
/// In training, sets elements to α′ with probability p and maps all by y = a·x + b, so that mean 0 and variance 1 stay as they
/// are: the dropout for SELU. Else the identity.
/// </summary>
/// <remarks>
/// <para>α′ = −λα ≈ −1.7581 is the limit of SELU at −∞; a = ((1 − p)(1 + p·α′²))^(−1/2), b = −a·p·α′.</para>
/// <para>G. Klambauer, T. Unterthiner, A. Mayr and S. Hochreiter, "Self-normalizing neural networks", NIPS 2017,
/// arXiv:1706.02515.</para>
/// </remarks>
public sealed class AlphaDropout<T> : Layer<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private const double Limit = -1.7580993408473766;

    private readonly RandomStream _random;

    /// <summary>Creates the layer.</summary>
    /// <param name="probability">p, at least 0 and less than 1.</param>
    /// <param name="seed">The same seed drops the same elements.</param>
    /// <exception cref="ArgumentOutOfRangeException">p is outside its range.</exception>
    public AlphaDropout(double probability, int seed = 0)
    {
        Probability = Require.Fraction(probability);
        _random = new(seed);
        RandomStreams = [_random];
    }

    /// <summary>p, at least 0 and less than 1.</summary>
    public double Probability { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<RandomStream> RandomStreams { get; }

    /// <inheritdoc/>
    public override Pass<T> Forward(Matrix<T> x, bool training)
    {
        if (!training)
            return new(x, gradient => gradient);
        var scale = 1 / Math.Sqrt((1 - Probability) * (1 + (Probability * Limit * Limit)));
        var (kept, dropped) = (T.CreateTruncating(scale), T.CreateTruncating(scale * Limit * (1 - Probability)));
        var shift = T.CreateTruncating(-scale * Probability * Limit);
        var (y, slope) = (Matrix<T>.Result(x.Rows, x.Columns), Matrix<T>.Result(x.Rows, x.Columns));
        for (var i = 0; i < x.Count; i++)
        {
            var keeps = _random.NextDouble() >= Probability;
            slope.Span[i] = keeps ? kept : T.Zero;
            y.Span[i] = keeps ? (kept * x.Span[i]) + shift : dropped;
        }

        return new(y, gradient => gradient.ElementwiseMultiply(slope));
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"AlphaDropout({Probability})");
}
