using Neural.Activations;
using Neural.Networks;
using Neural.Numerics;

namespace Neural.Tests.Networks.Layers;

/// <summary>Every layer against finite differences.</summary>
public sealed class LayerGradientTests
{
    private readonly LayerFactory<double> _make = new(seed: 3, new XavierNormal());

    public static TheoryData<Activation> Activations => [.. Activation.All.Where(f => f is not BinaryStep)];

    // Between −3 and 3, and off the kinks of the catalogue, which lie at whole numbers and at ±½.
    private static Matrix<double> Batch(int columns) => Matrix.Generate(
        8, columns, (row, column) => ((row * 7) + (column * 3)) % 6 - 3 + 0.1 + (0.045 * ((row + column) % 8)));

    [Fact]
    public void Linear() => Check(_make.Linear(4, 3));

    [Theory]
    [MemberData(nameof(Activations))]
    public void ActivationOfEveryElement(Activation function)
    {
        Check(_make.Activation(function));
        GradientCheck.Layer(_make.Activation(function), Batch(4), training: false, seed: 2);
    }

    [Fact]
    public void PReLU()
    {
        Check(_make.PReLU());
        Check(_make.PReLU(4, 0.1));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void BatchNorm(bool training)
    {
        var layer = _make.BatchNorm(4);
        RandomMatrix.Uniform<double>(1, 4, 5).Span.CopyTo(layer.Scale.Value.Span);
        RandomMatrix.Uniform<double>(1, 4, 6).Span.CopyTo(layer.Shift.Value.Span);
        if (!training)
            layer.Forward(Batch(4), training: true);
        GradientCheck.Layer(layer, RandomMatrix.Uniform<double>(9, 4, 7), training, seed: 1);
    }

    [Fact]
    public void RowNorms()
    {
        foreach (var layer in new Layer<double>[] { _make.LayerNorm(4), _make.RMSNorm(4) })
        {
            foreach (var parameter in layer.Parameters)
                RandomMatrix.Uniform<double>(1, 4, 5).Span.CopyTo(parameter.Value.Span);
            Check(layer);
            GradientCheck.Layer(layer, RandomMatrix.Uniform<double>(1, 4, 7), training: true, seed: 1);
        }
    }

    [Theory]
    [MemberData(nameof(Activations))]
    public void GatedByEveryFunction(Activation gate) => Check(_make.GLU(gate));

    [Fact]
    public void LinearWithoutBias() => Check(_make.Linear(4, 3, bias: false));

    [Fact]
    public void Residual()
    {
        Check(_make.Residual(_make.Linear(4, 4), _make.Activation(new Tanh())));
        Check(_make.Residual(0.3, _make.Linear(4, 4), _make.Activation(new Tanh())));
    }

    [Fact]
    public void Sequential()
    {
        Check(_make.Sequential(_make.Linear(4, 6), _make.BatchNorm(6), _make.Activation(new GELU()), _make.Linear(6, 2)));
        Check(_make.Sequential());
    }

    [Fact]
    public void ALayerUsedTwiceAddsUpItsGradients()
    {
        var shared = _make.Linear(4, 4);
        Check(_make.Residual(shared, _make.Activation(new Tanh())));
        var twice = new Sequential<double>(shared, _make.Activation(new SiLU()), shared);
        GradientCheck.Layer(twice, Batch(4), training: true, seed: 4);
    }

    private static void Check(Layer<double> layer) => GradientCheck.Layer(layer, Batch(4), training: true, seed: 1);
}
