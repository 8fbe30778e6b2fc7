using System.Numerics;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>In training, sets elements to 0 with probability p and divides the others by 1 − p; else the identity.</summary>
/// <remarks>
/// N. Srivastava, G. Hinton, A. Krizhevsky, I. Sutskever and R. Salakhutdinov, "Dropout: a simple way to prevent neural
/// networks from overfitting", JMLR 15, 2014, pp. 1929–1958.
/// </remarks>
public sealed class Dropout<T> : Layer<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly RandomStream _random;

    /// <summary>Creates the layer.</summary>
    /// <param name="probability">p, at least 0 and less than 1.</param>
    /// <param name="seed">The same seed drops the same elements.</param>
    /// <exception cref="ArgumentOutOfRangeException">p is outside its range.</exception>
    public Dropout(double probability, int seed = 0)
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
        var mask = Matrix<T>.Result(x.Rows, x.Columns);
        var kept = T.CreateTruncating(1 / (1 - Probability));
        foreach (ref var element in mask.Span)
            element = _random.NextDouble() < Probability ? T.Zero : kept;
        return new(x.ElementwiseMultiply(mask), gradient => gradient.ElementwiseMultiply(mask));
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"Dropout({Probability})");
}
