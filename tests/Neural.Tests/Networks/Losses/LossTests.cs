using Neural.Networks;
using Neural.Numerics;

namespace Neural.Tests.Networks.Losses;

[Collection(nameof(Parallelism))]
public sealed class LossTests
{
    public static TheoryData<Loss> All => [new MeanSquaredError(), new BinaryCrossEntropy(), new SoftmaxCrossEntropy()];

    [Theory]
    [MemberData(nameof(All))]
    public void AnEmptyBatchIsRefused(Loss loss)
    {
        var error = Assert.Throws<ArgumentException>(() => loss.Evaluate(new Matrix<double>(0, 3), new Matrix<double>(0, 3)));
        Assert.Equal("the loss of a 0×3 batch is not defined: it has no example", error.Message);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void ShapesThatDifferAreRefused(Loss loss)
    {
        var error = Assert.Throws<ArgumentException>(() => loss.Evaluate(new Matrix<double>(4, 3), new Matrix<double>(4, 2)));
        Assert.Equal("the output is 4×3, but the target is 4×2", error.Message);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void NaNGivesALossOfNaN(Loss loss) =>
        Assert.True(double.IsNaN(loss.Evaluate(Matrix.Row(double.NaN, 1), Matrix.Row(1.0, 0)).Value));

    [Fact]
    public void LogitsOfAThousandDoNotOverflow()
    {
        var softmax = new SoftmaxCrossEntropy().Evaluate(Matrix.Row(1000f, 1001), Matrix.Row(1f, 0));
        Assert.Equal(1.3132617, softmax.Value, 1e-4);
        Assert.Equal(-0.7310586, softmax.Gradient[0, 0], 1e-6);
        var binary = new BinaryCrossEntropy().Evaluate(Matrix.Row(-1000f, 1000), Matrix.Row(1f, 1));
        Assert.Equal(500, binary.Value);
        Assert.Equal([-0.5f, 0], binary.Gradient.Span.ToArray());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void ThreadsShareALargeBatchAndChangeNoBit(Loss loss)
    {
        var (output, target) = (RandomMatrix.Uniform<float>(2003, 10, 1), RandomMatrix.Uniform<float>(2003, 10, 2));
        ThreadCounts.RequireSame(() =>
        {
            var (value, gradient) = loss.Evaluate(output, target);
            return gradient.Span.ToArray().Prepend(value);
        });
    }

    [Fact]
    public void EqualLogitsLoseTheLogarithmOfTheClasses() => Assert.Equal(
        Math.Log(10), new SoftmaxCrossEntropy().Evaluate(new Matrix<double>(1, 10), Matrix.Identity<double>(10)[..1]).Value, 1e-15);

    [Fact]
    public void RightAnswersAreCounted()
    {
        var output = Matrix.FromRows([2.0, 1, 0], [0.0, 1, 5], [0.0, 1, 0]);
        var target = Matrix.FromRows([1.0, 0, 0], [0.0, 1, 0], [0.0, 1, 0]);
        Assert.Equal(2, new SoftmaxCrossEntropy().CountCorrect(output, target));
        Assert.Equal(3, new BinaryCrossEntropy().CountCorrect(Matrix.Column(-1.0, 2, 3), Matrix.Column(0.0, 1, 0.9)));
        Assert.IsNotAssignableFrom<ClassificationLoss>(new MeanSquaredError());
    }

    [Fact]
    public void Targets_of_another_shape_are_not_counted()
    {
        var error = Assert.Throws<ArgumentException>(
            () => new SoftmaxCrossEntropy().CountCorrect(new Matrix<double>(4, 3), new Matrix<double>(2, 3)));
        Assert.Equal("the output is 4×3, but the target is 2×3", error.Message);
    }

    [Fact]
    public void ProbabilitiesSumToOne()
    {
        var probabilities = new SoftmaxCrossEntropy().Probabilities(RandomMatrix.Uniform<double>(5, 4, 1));
        Assert.All(Enumerable.Range(0, 5), row => Assert.Equal(1, probabilities.Row(row).ToArray().Sum(), 1e-15));
        Assert.Equal(0.5, new BinaryCrossEntropy().Probabilities(Matrix.Row(0.0))[0, 0]);
    }
}
