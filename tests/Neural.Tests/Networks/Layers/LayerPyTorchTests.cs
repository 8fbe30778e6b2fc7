using Neural.Activations;
using Neural.Networks;
using Neural.Tests.Networks.Reference;

namespace Neural.Tests.Networks.Layers;

/// <summary>Layers whose details differ between libraries, against PyTorch in double.</summary>
public sealed class LayerPyTorchTests
{
    [Fact]
    public void BatchNorm()
    {
        var layer = new BatchNorm<double>(3);
        PyTorch.Sequence(13, 1, 3).Span.CopyTo(layer.Scale.Value.Span);
        PyTorch.Sequence(14, 1, 3).Span.CopyTo(layer.Shift.Value.Span);
        Check("batchnorm.training", layer, training: true);
        PyTorch.RequireEqual("batchnorm.mean", layer.RunningMean);
        PyTorch.RequireEqual("batchnorm.variance", layer.RunningVariance);
        Check("batchnorm.inference", layer, training: false);
    }

    [Fact]
    public void LayerNorm()
    {
        var layer = new LayerNorm<double>(3);
        PyTorch.Sequence(13, 1, 3).Span.CopyTo(layer.Scale.Value.Span);
        PyTorch.Sequence(14, 1, 3).Span.CopyTo(layer.Shift.Value.Span);
        Check("layernorm", layer, training: true);
    }

    [Fact]
    public void RMSNorm()
    {
        var layer = new RMSNorm<double>(3);
        PyTorch.Sequence(13, 1, 3).Span.CopyTo(layer.Scale.Value.Span);
        Check("rmsnorm", layer, training: true);
    }

    public static TheoryData<string, Activation?> Gates => new()
    {
        { "glu", null }, { "swiglu", new SiLU() }, { "geglu", new GELU() }, { "reglu", new ReLU() },
    };

    [Theory, MemberData(nameof(Gates))]
    public void GLU(string key, Activation? gate) => Check(key, new GLU<double>(gate), training: true, columns: 6);

    [Fact]
    public void LinearWithoutBias()
    {
        var layer = new Linear<double>(3, 2, bias: false);
        PyTorch.Sequence(13, 3, 2).Span.CopyTo(layer.Weight.Value.Span);
        Check("linear.free", layer, training: true);
        Assert.Equal([0.0, 0.0], layer.Bias.Value.Span.ToArray());
    }

    [Fact]
    public void PReLU()
    {
        Check("prelu.shared", new PReLU<double>(), training: true);
        Check("prelu.each", new PReLU<double>(3, 0.1), training: true);
    }

    private static void Check(string key, Layer<double> layer, bool training, int columns = 3)
    {
        foreach (var parameter in layer.Parameters)
            parameter.ZeroGradient();
        var pass = layer.Forward(2 * PyTorch.Sequence(11, 8, columns), training);
        PyTorch.RequireEqual($"{key}.output", pass.Output);
        PyTorch.RequireEqual($"{key}.input", pass.Pullback(PyTorch.Sequence(12, 8, pass.Output.Columns)));
        for (var i = 0; i < layer.Parameters.Count; i++)
            PyTorch.RequireEqual($"{key}.gradient{i}", layer.Parameters[i].Gradient);
    }
}
