using Neural.Networks;
using Neural.Numerics;

namespace Neural.Tests.Networks.Initializers;

public sealed class InitializerTests
{
    private const int Inputs = 300;
    private const int Outputs = 500;

    // The variance that the papers and PyTorch's documentation state, for 300 inputs and 500 outputs.
    public static TheoryData<Initializer, double, double?> Known => new()
    {
        { new RandomNormal(0.01), 0.0001, null },
        { new XavierNormal(), 2.0 / 800, null },
        { new XavierUniform(), 2.0 / 800, Math.Sqrt(6.0 / 800) },
        { new XavierUniform(5.0 / 3), 25.0 / 9 * 2 / 800, 5.0 / 3 * Math.Sqrt(6.0 / 800) },
        { new HeNormal(), 2.0 / 300, null },
        { new HeUniform(), 2.0 / 300, Math.Sqrt(6.0 / 300) },
        { new HeNormal(0.5), 2.0 / (1.25 * 300), null },
        { new HeNormal(Mode: FanMode.FanOut), 2.0 / 500, null },
        { new HeUniform(0.5, FanMode.FanOut), 2.0 / (1.25 * 500), Math.Sqrt(6.0 / (1.25 * 500)) },
        { new LeCunNormal(), 1.0 / 300, null },
        { new PyTorchDefault(), 1.0 / 900, 1 / Math.Sqrt(300) },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void WeightsHaveTheStatedMomentsAndBound(Initializer initializer, double variance, double? bound)
    {
        var weight = Fill(initializer, seed: 1);
        var elements = weight.Span.ToArray();
        Assert.Equal(0, elements.Average(), 4 * Math.Sqrt(variance / elements.Length));
        Assert.Equal(variance, elements.Average(x => x * x), 0.02 * variance);
        Assert.Equal(bound is not null, initializer.IsUniform);
        var largest = elements.Max(Math.Abs);
        if (bound is { } limit)
            Assert.InRange(largest, 0.99 * limit, limit);
        else
            Assert.True(largest > 3.5 * Math.Sqrt(variance), "a normal distribution has tails");
    }

    [Theory]
    [InlineData(30, 50)]
    [InlineData(50, 30)]
    [InlineData(40, 40)]
    public void Orthogonal_weights_keep_lengths(int inputs, int outputs)
    {
        var weight = new Matrix<double>(inputs, outputs);
        new Orthogonal(2).FillWeight(weight, new Random(1));
        var product = inputs <= outputs ? weight.MultiplyTranspose(weight) : weight.Transpose().MultiplyTranspose(weight.Transpose());
        for (var i = 0; i < product.Rows; i++)
        {
            for (var j = 0; j < product.Columns; j++)
                Assert.Equal(i == j ? 4 : 0, product[i, j], 1e-13);
        }

        Assert.Equal(new Orthogonal(2).StandardDeviation(inputs, outputs), weight.Norm() / Math.Sqrt(weight.Count), 1e-13);
    }

    [Fact]
    public void Truncated_normal_weights_end_at_two_deviations()
    {
        var elements = Fill(new TruncatedNormal(0.5), seed: 1).Span.ToArray();
        Assert.InRange(elements.Max(Math.Abs), 0.999, 1);
        var deviation = new TruncatedNormal(0.5).StandardDeviation(Inputs, Outputs);
        Assert.Equal(deviation * deviation, elements.Average(x => x * x), 0.02 * deviation * deviation);
    }

    [Fact]
    public void OnlyPyTorchsDefaultHasRandomBiases()
    {
        foreach (var initializer in Known.Select(row => row.Data.Item1))
        {
            var bias = Matrix.Generate(1, 100, (_, _) => 9.0);
            initializer.FillBias(bias, inputs: 25, new Random(1));
            var largest = bias.Span.ToArray().Max(Math.Abs);
            Assert.InRange(largest, initializer is PyTorchDefault ? 0.19 : 0, initializer is PyTorchDefault ? 0.2 : 0);
        }
    }

    [Fact]
    public void TheSameSeedGivesTheSameWeights()
    {
        Assert.Equal(Fill(new HeNormal(), 7).Span.ToArray(), Fill(new HeNormal(), 7).Span.ToArray());
        Assert.NotEqual(Fill(new HeNormal(), 7).Span.ToArray(), Fill(new HeNormal(), 8).Span.ToArray());
    }

    private static Matrix<double> Fill(Initializer initializer, int seed)
    {
        var weight = new Matrix<double>(Inputs, Outputs);
        initializer.FillWeight(weight, new Random(seed));
        return weight;
    }
}
