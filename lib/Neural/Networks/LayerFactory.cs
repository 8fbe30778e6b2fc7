using System.Numerics;
using Neural.Activations;
using Neural.Display;

namespace Neural.Networks;

/// <summary>Makes layers of one element type from one stream of random numbers, in the order in which they are made.</summary>
/// <example><code>
/// var make = new LayerFactory&lt;float&gt;(seed: 1);
/// var network = make.Sequential(make.Linear(2, 16), new Tanh(), make.Linear(16, 1));
/// </code></example>
/// <param name="seed">The same seed gives the same layers.</param>
/// <param name="initializer">Where weights begin unless a call says otherwise; PyTorch's default if null.</param>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public sealed class LayerFactory<T>(int seed = 0, Initializer? initializer = null)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Random _random = new(seed);
    private readonly Initializer _initializer = initializer ?? new PyTorchDefault();

    /// <summary>y = x·W + b.</summary>
    /// <inheritdoc cref="Linear{T}(int, int, Initializer, Random, bool)"/>
    public Linear<T> Linear(int inputs, int outputs, Initializer? initializer = null, bool bias = true) =>
        new(inputs, outputs, initializer ?? _initializer, _random, bias);

    /// <summary>An activation function of every element.</summary>
    public ActivationLayer<T> Activation(Activation function) => new(function);

    /// <summary>A ReLU whose negative slope is learnt.</summary>
    /// <inheritdoc cref="PReLU{T}(int, double)"/>
    public PReLU<T> PReLU(int units = 1, double initialSlope = 0.25) => new(units, initialSlope);

    /// <summary>Normalisation of every unit over the batch.</summary>
    /// <inheritdoc cref="BatchNorm{T}(int)"/>
    public BatchNorm<T> BatchNorm(int units) => new(units);

    /// <summary>Normalisation of every example over its units.</summary>
    /// <inheritdoc cref="LayerNorm{T}(int, double)"/>
    public LayerNorm<T> LayerNorm(int units, double epsilon = 1e-5) => new(units, epsilon);

    /// <summary>Every example divided by the root mean square of its units.</summary>
    /// <inheritdoc cref="RMSNorm{T}(int, double)"/>
    public RMSNorm<T> RMSNorm(int units, double epsilon = 1e-6) => new(units, epsilon);

    /// <summary>The left half of the input, gated by a function of the right half.</summary>
    /// <param name="gate">The function: the sigmoid if null, SiLU for SwiGLU, GELU for GEGLU, ReLU for ReGLU.</param>
    public GLU<T> GLU(Activation? gate = null) => new(gate);

    /// <summary>The dropout for SELU: mean 0 and variance 1 stay as they are.</summary>
    /// <inheritdoc cref="AlphaDropout{T}(double, int)"/>
    public AlphaDropout<T> AlphaDropout(double probability) => new(probability, _random.Next());

    /// <summary>Elements set to 0 at random, in training.</summary>
    /// <inheritdoc cref="Dropout{T}(double, int)"/>
    public Dropout<T> Dropout(double probability) => new(probability, _random.Next());

    /// <summary>Layers with a way around them.</summary>
    /// <param name="scale">What their output is multiplied by before it is added to their input.</param>
    /// <param name="block">The layers, whose last output is as wide as their first input.</param>
    public Residual<T> Residual(double scale, params IEnumerable<Layer<T>> block) =>
        new(new Sequential<T>(Require.Given(block)), scale);

    /// <inheritdoc cref="Residual(double, IEnumerable{Layer{T}})"/>
    public Residual<T> Residual(params IEnumerable<Layer<T>> block) => Residual(1, block);

    /// <summary>Layers one after the other.</summary>
    public Sequential<T> Sequential(params IEnumerable<Layer<T>> layers) => new(layers);

    /// <summary>A stack of equal blocks, for looking at depth.</summary>
    /// <param name="depth">How many blocks.</param>
    /// <param name="block">Makes one block; called once per block, so that each has parameters of its own.</param>
    public Sequential<T> Stack(int depth, Func<Layer<T>> block)
    {
        Require.Given(block);
        return new(Enumerable.Range(0, depth).Select(_ => block()));
    }

    /// <summary>The element of the layers, and where their weights begin.</summary>
    public override string ToString() => $"LayerFactory<{typeof(T).Name}>, weights by {_initializer}";
}
