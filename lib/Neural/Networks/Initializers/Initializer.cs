using System.Numerics;
using Neural.Display;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>Where the weights of a layer begin; a value, as an activation is.</summary>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public abstract record Initializer
{
    /// <summary>The standard deviation of the weights of a layer.</summary>
    /// <param name="inputs">The layer's inputs (its fan-in).</param>
    /// <param name="outputs">The layer's outputs (its fan-out).</param>
    public abstract double StandardDeviation(int inputs, int outputs);

    /// <summary>Whether the weights are uniform on ±√3 standard deviations, rather than normal.</summary>
    public virtual bool IsUniform => false;

    /// <summary>Sets the weights of a layer.</summary>
    /// <param name="weight">Inputs × outputs.</param>
    /// <param name="random">Where the numbers come from.</param>
    public virtual void FillWeight<T>(Matrix<T> weight, Random random)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Require.Given(random);
        var deviation = StandardDeviation(weight.Rows, weight.Columns);
        foreach (ref var element in weight.Span)
            element = T.CreateTruncating(deviation * (IsUniform ? Math.Sqrt(3) * random.NextSymmetric() : random.NextNormal()));
    }

    /// <summary>Sets the biases of a layer: to 0, unless an initialiser says otherwise.</summary>
    /// <param name="bias">1 × outputs.</param>
    /// <param name="inputs">The layer's inputs.</param>
    /// <param name="random">Where the numbers come from.</param>
    public virtual void FillBias<T>(Matrix<T> bias, int inputs, Random random)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Require.Given(random);
        bias.Span.Clear();
    }
}
