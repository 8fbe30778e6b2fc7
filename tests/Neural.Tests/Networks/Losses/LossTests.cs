using System.Numerics;
using Neural.Activations;
using Neural.Networks;
using Neural.Numerics;

namespace Neural.Tests.Networks.Losses;

[Collection(nameof(Parallelism))]
public sealed class LossTests
{
    private const double Infinity = double.PositiveInfinity;

    public static TheoryData<Loss> All =>
    [
        new MeanSquaredError(), new MeanAbsoluteError(), new Huber(0.5), new SmoothL1(0.5), new BinaryCrossEntropy(),
        new BinaryCrossEntropy([3]), new SoftmaxCrossEntropy(), new SoftmaxCrossEntropy(labelSmoothing: 0.1),
    ];

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

    /// <summary>A factor of 0 takes away a term that has no limit of its own (pytorch/xla#2553).</summary>
    [Fact]
    public void ZeroTimesInfinityIsZero()
    {
        var binary = new BinaryCrossEntropy();
        RequireValue(0, binary, [-Infinity, Infinity], [0, 1], [0, 0]);
        RequireValue(Infinity, binary, [-Infinity, 0], [1, 0.5], [-0.5, 0]);
        RequireValue(Infinity, binary, [Infinity, 0], [0.5, 0.5], [0.25, 0]);
        RequireValue(0.25 * 1e308, binary, [1e308, 1e308], [1, 0.5], [0, 0.25]);
        RequireValue(1e308, binary, [1e308, -1e308], [0, 1], [0.5, -0.5]);
        RequireValue(1.3132616875182228, new SoftmaxCrossEntropy(), [1, 2, -Infinity], [1, 0, 0], [-0.7310585786300049, 0.7310585786300049, 0]);
        RequireValue(0, new SoftmaxCrossEntropy(), [Infinity, 2, -Infinity], [1, 0, 0], [0, 0, 0]);
        RequireValue(Infinity, new SoftmaxCrossEntropy(), [Infinity, 2, 3], [0, 1, 0], [1, -1, 0]);
        RequireValue(0, new SoftmaxCrossEntropy([1, 2, 0]), [1, -Infinity, -Infinity], [1, 0, 0], [0, 0, 0]);
        RequireValue(0, new SoftmaxCrossEntropy([1, 2, 0]), [1, 2, -Infinity], [0, 0, 1], [0, 0, 0]);
        RequireValue(0, new BinaryCrossEntropy([0, 1]), [-Infinity, Infinity], [1, 1], [0, 0]);
        RequireValue(Infinity, new SoftmaxCrossEntropy(labelSmoothing: 0.3), [0, 0, -Infinity], [1, 0, 0], [-0.3, 0.4, -0.1]);
        RequireValue(Infinity, new MeanSquaredError(), [Infinity, 2], [0, 2], [Infinity, 0]);
        RequireValue(Infinity, new MeanAbsoluteError(), [-Infinity, 2], [0, 2], [-0.5, 0]);
        RequireValue(Infinity, new Huber(3), [Infinity, 2], [0, 2], [1.5, 0]);
        RequireValue(Infinity, new SmoothL1(3), [Infinity, 2], [0, 2], [0.5, 0]);
        RequireValue(0.5, new SmoothL1(0), [3, 2], [2, 2], [0.5, 0]);
        RequireValue(0.5e308, new MeanAbsoluteError(), [1e308, 2], [0, 2], [0.5, 0]);
        RequireValue(1e308, new MeanAbsoluteError(), [1e308, -1e308], [0, 0], [0.5, -0.5]);
    }

    /// <summary>Each is finite, but no number holds their sum.</summary>
    [Fact]
    public void TheMeanOfHugeLossesIsTheirMean()
    {
        var output = Matrix.FromRows([1.5e308, 0.0], [1.5e308, 0], [1.5e308, 0], [0, 0]);
        var target = Matrix.FromRows([0.0, 1], [0, 1], [0, 1], [0, 1]);
        Assert.Equal(1.125e308, new SoftmaxCrossEntropy().Evaluate(output, target).Value, 1e293);
        Assert.Equal(0.5625e308, new BinaryCrossEntropy().Evaluate(output, target).Value, 1e293);
        Assert.Equal(1e308, new MeanSquaredError().Evaluate(Matrix.Row(1e154, 1e154), Matrix.Row(0.0, 0)).Value, 1e293);
        Assert.Equal(30000, (double)new SoftmaxCrossEntropy().Evaluate(
            Matrix.FromRows([(Half)30000, Half.Zero], [(Half)30000, Half.Zero], [(Half)30000, Half.Zero]),
            Matrix.FromRows([Half.Zero, Half.One], [Half.Zero, Half.One], [Half.Zero, Half.One])).Value, 16.0);
    }

    [Fact]
    public void TheMeanOfManyLossesIsNotLostInTheirSum()
    {
        var zeros = new Matrix<float>(20_000_000, 1);
        Assert.Equal(MathF.Log(2), new BinaryCrossEntropy().Evaluate(zeros, zeros).Value);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void FloatAndHalfAgreeWithDouble(Loss loss)
    {
        var output = RandomMatrix.Uniform<double>(37, 5, 3).Map(x => (double)(Half)(4 * x));
        var target = Softmax.Apply(RandomMatrix.Uniform<double>(37, 5, 4)).Map(x => (double)(Half)x);
        var (value, gradient) = loss.Evaluate(output, target);
        RequireClose(loss.Evaluate(As<float>(output), As<float>(target)), 1e-6);
        RequireClose(loss.Evaluate(As<Half>(output), As<Half>(target)), 4e-3);

        void RequireClose<T>(LossValue<T> actual, double tolerance)
            where T : unmanaged, IFloatingPointIeee754<T>
        {
            Assert.Equal(value, double.CreateTruncating(actual.Value), tolerance * Math.Max(1, value));
            Assert.Equal(gradient.Shape, actual.Gradient.Shape);
            for (var i = 0; i < gradient.Count; i++)
                Assert.Equal(gradient.Span[i], double.CreateTruncating(actual.Gradient.Span[i]), tolerance / 37);
        }

        static Matrix<T> As<T>(Matrix<double> matrix)
            where T : unmanaged, IFloatingPointIeee754<T> =>
            Matrix.Generate(matrix.Rows, matrix.Columns, (row, column) => T.CreateTruncating(matrix[row, column]));
    }

    /// <summary>Also where rounded shares do not quite sum to 1.</summary>
    [Fact]
    public void TheGradientIsThatOfTheLoss()
    {
        var (logits, target) = (Matrix.Row(0.3, -1.2, 2), Matrix.Row(0.33, 0.33, 0.33));
        GradientCheck.OfLoss(new SoftmaxCrossEntropy(), logits, target, seed: 1);
        GradientCheck.OfLoss(new SoftmaxCrossEntropy([1, 2, 0.1], 0.2), logits, target, seed: 2);
    }

    /// <summary>Such a row has no softmax; those beside it do.</summary>
    [Fact]
    public void ARowOfMasksOnlyIsNaN()
    {
        var (value, gradient) = new SoftmaxCrossEntropy().Evaluate(
            Matrix.FromRows([-Infinity, -Infinity], [0.0, 0]), Matrix.FromRows([1.0, 0], [1.0, 0]));
        Assert.Equal([double.NaN, double.NaN, double.NaN, -0.25, 0.25], gradient.Span.ToArray().Prepend(value));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void ThreadsShareALargeBatchAndChangeNoBit(Loss loss)
    {
        var (output, target) = (RandomMatrix.Uniform<float>(2003, 10, 1), Softmax.Apply(RandomMatrix.Uniform<float>(2003, 10, 2)));
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

    /// <summary>One of three right was 100 %, since only the first label was looked at (keras-team/keras#5335).</summary>
    [Fact]
    public void Every_label_is_a_decision_of_its_own()
    {
        var loss = new BinaryCrossEntropy();
        Matrix<double> output = Matrix.FromRows([1.0, 2, 3], [-1.0, -2, 3]), target = Matrix.FromRows([1.0, 0, 0], [0.0, 0.2, 0.9]);
        Assert.Equal(4, loss.CountCorrect(output, target));
        Assert.Equal(3, loss.DecisionsPerExample(3));
        Assert.Equal([1.0, 1, 1, 0, 0, 1], loss.Decide(output).Span.ToArray());
        var identity = Trainer.For(new Sequential<double>(), loss);
        Assert.Equal(1.0 / 3, identity.Evaluate(new(output[..1], target[..1])).Accuracy);
        Assert.Equal(4.0 / 6, identity.Evaluate(new(output, target)).Accuracy);
    }

    [Fact]
    public void Several_labels_are_no_one_class()
    {
        var error = Assert.Throws<ArgumentException>(() => new BinaryCrossEntropy().LabelOf<float>([1, 0, 1]));
        Assert.Equal("a row of 3 labels has no one class: each of them is a yes or no of its own; ask for one column, or for Decide", error.Message);
        Assert.Throws<ArgumentException>(() => new BinaryCrossEntropy().ClassOf<float>([1, 0, 1]));
    }

    [Fact]
    public void Classes_that_exclude_each_other_are_decided_one_hot()
    {
        Assert.Equal([0f, 1, 0, 0, 0, 1], new SoftmaxCrossEntropy().Decide(Matrix.FromRows([1f, 2, 0], [-1f, -2, 3])).Span.ToArray());
        Assert.Equal([1f, 0], new BinaryCrossEntropy().Decide(Matrix.Column(0.5f, -1)).Span.ToArray());
        Assert.Equal("0×3", new SoftmaxCrossEntropy().Decide(new Matrix<float>(0, 3)).Shape);
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

    private static void RequireValue(double expected, Loss loss, double[] output, double[] target, double[] gradient)
    {
        var evaluated = loss.Evaluate(Matrix.Row(output), Matrix.Row(target));
        Assert.Equal(expected, evaluated.Value, expected is > 1e300 and < Infinity ? 1e293 : 1e-15);
        Assert.Equal(gradient.Length, evaluated.Gradient.Count);
        Assert.All(gradient.Zip(evaluated.Gradient.Span.ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-15));
        var single = loss.Evaluate(Matrix.Row(output.Select(x => (float)x)), Matrix.Row(target.Select(x => (float)x)));
        Assert.Equal(expected > float.MaxValue ? Infinity : expected, single.Value, 1e-6);
        Assert.All(gradient.Zip(single.Gradient.Span.ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
    }
}
