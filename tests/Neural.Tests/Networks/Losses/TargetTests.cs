using Neural.Activations;
using Neural.Data;
using Neural.Networks;
using Neural.Numerics;

namespace Neural.Tests.Networks.Losses;

/// <summary>Targets that a loss cannot learn are refused before anything moves, in one line.</summary>
public sealed class TargetTests
{
    private const string Distribution = "takes rows that are at least 0 and sum to 1, one-hot as a rule; for several labels of one example use BinaryCrossEntropy";

    public static TheoryData<Loss, double[], string> Wrong => new()
    {
        { new SoftmaxCrossEntropy(), [1, 1, 0], $"target 1 sums to 2, but SoftmaxCrossEntropy {Distribution}" },
        { new SoftmaxCrossEntropy(), [0, 0, 0], $"target 1 sums to 0, but SoftmaxCrossEntropy {Distribution}" },
        { new SoftmaxCrossEntropy(), [2, -1, 0], $"target 1 is -1 in column 1, but SoftmaxCrossEntropy {Distribution}" },
        { new SoftmaxCrossEntropy(), [0.3, 0.3, 0.3], $"target 1 sums to 0.9, but SoftmaxCrossEntropy {Distribution}" },
        { new SoftmaxCrossEntropy(), [double.NaN, 1, 0], "target 1 is NaN in column 0, but SoftmaxCrossEntropy takes finite ones: leave the example out, or mend it" },
        { new BinaryCrossEntropy(), [0, 1, -1], "target 1 is -1 in column 2, but BinaryCrossEntropy takes those from 0 to 1: scale them, or use MeanSquaredError for any number" },
        { new BinaryCrossEntropy(), [0, 255, 1], "target 1 is 255 in column 1, but BinaryCrossEntropy takes those from 0 to 1: scale them, or use MeanSquaredError for any number" },
        { new BinaryCrossEntropy(), [0, 1, double.NaN], "target 1 is NaN in column 2, but BinaryCrossEntropy takes finite ones: leave the example out, or mend it" },
        { new MeanSquaredError(), [0, double.NegativeInfinity, 1], "target 1 is -Infinity in column 1, but MeanSquaredError takes finite ones: leave the example out, or mend it" },
        { new Own(), [0, 1, double.NaN], "target 1 is NaN in column 2, but Own takes finite ones: leave the example out, or mend it" },
        { new SparseSoftmaxCrossEntropy(), [3], "target 1 is 3 in column 0, but SparseSoftmaxCrossEntropy takes the number of a class, from 0 to 2" },
        { new SparseSoftmaxCrossEntropy(), [-100], "target 1 is -100 in column 0, but SparseSoftmaxCrossEntropy takes the number of a class, from 0 to 2" },
        { new SparseSoftmaxCrossEntropy(), [0.5], "target 1 is 0.5 in column 0, but SparseSoftmaxCrossEntropy takes the number of a class, from 0 to 2" },
        { new SparseSoftmaxCrossEntropy(), [double.NaN], "target 1 is NaN in column 0, but SparseSoftmaxCrossEntropy takes finite ones: leave the example out, or mend it" },
        { new SparseSoftmaxCrossEntropy(), [0, 1, 0], "SparseSoftmaxCrossEntropy takes one column of class numbers, but the target is 3×3: use SoftmaxCrossEntropy for a column a class" },
        { new SoftmaxCrossEntropy(), [1], "SoftmaxCrossEntropy takes a column a class, but the target is 3×1: use SparseSoftmaxCrossEntropy for class numbers" },
        { new SoftmaxCrossEntropy([1, 2]), [1, 0, 0], "SoftmaxCrossEntropy has 2 class weights for 3 outputs: give as many as there are classes" },
        { new BinaryCrossEntropy([1, 2]), [1, 0, 0], "BinaryCrossEntropy has 2 positive weights for 3 outputs: give one for each label, or one for all" },
        { new Huber(), [0, 1, double.PositiveInfinity], "target 1 is Infinity in column 2, but Huber takes finite ones: leave the example out, or mend it" },
        { new MeanSquaredError(), [0, 1], "the output is 3×3, but the target is 3×2" },
        { new SoftmaxCrossEntropy(), [1, 0], "the output is 3×3, but the target is 3×2" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void ALossRefusesThem(Loss loss, double[] target, string reason) =>
        RequireRefused(reason, () => loss.Evaluate(new Matrix<double>(3, 3), Batch(target)));

    [Theory]
    [MemberData(nameof(Wrong))]
    public void ATrainerRefusesThemBeforeAnythingMoves(Loss loss, double[] target, string reason)
    {
        var wrong = Batch(target);
        var right = loss is SparseSoftmaxCrossEntropy ? new Matrix<double>(3, 1) : new Matrix<double>(3, 3).Map(_ => 1.0 / 3);
        var make = new LayerFactory<double>(seed: 1);
        var norm = make.BatchNorm(4);
        var network = make.Sequential(make.Linear(2, 4), norm, make.Linear(4, 3));
        var trainer = new Trainer<double>(network, loss, new SGD());
        var inputs = RandomMatrix.Uniform<double>(3, 2, 1);
        var before = Bits();
        RequireRefused(reason, () => trainer.Step(inputs, wrong));
        // A set refuses by itself what is not finite.
        if (wrong.Span.ToArray().All(double.IsFinite))
        {
            RequireRefused(reason, () => trainer.Train(new(inputs, wrong), 1));
            var ofValidation = wrong.Columns == right.Columns
                ? reason
                : $"the validation set is 3 examples, 2 → {wrong.Columns}, but the training set 3 examples, 2 → {right.Columns}: give both the same widths";
            RequireRefused(ofValidation, () => trainer.Train(new(inputs, right), 3, new() { Validation = new(inputs, wrong) }));
            RequireRefused(reason, () => trainer.Evaluate(new(inputs, wrong)));
        }

        Assert.Equal(before, Bits());

        double[] Bits() =>
            [.. network.Parameters.SelectMany(p => p.Value.Span.ToArray()), .. norm.RunningMean.Span, .. norm.RunningVariance.Span];
    }

    [Fact]
    public void TheFirstWrongTargetOfALongSetIsNamed()
    {
        var labels = new int[3000];
        var data = new Dataset<float>(new(3000, 2), Dataset.OneHot<float>(labels, 3));
        data.Targets[2345, 1] = 1;
        var network = NeuralNetwork.For(data, [4]);
        foreach (var act in new Action[] { () => network.Train(data, 1), () => network.Evaluate(data) })
            RequireRefused($"target 2345 sums to 2, but SoftmaxCrossEntropy {Distribution}", act);
    }

    /// <summary>The loss is 0 and the accuracy 100 %, whatever the network says (keras-team/keras#17029).</summary>
    [Fact]
    public void TheSoftmaxOfOneNumberIsRefused()
    {
        const string Reason = "SoftmaxCrossEntropy needs an output for each of at least 2 classes, not 1: the softmax of one number is always 1; use BinaryCrossEntropy for a single yes or no";
        var moons = Moons.Generate(20);
        RequireRefused(Reason, () => new SoftmaxCrossEntropy().Evaluate(Matrix.Column(1.0, 2), Matrix.Column(1.0, 1)));
        RequireRefused(Reason, () => NeuralNetwork.For(moons, [4], loss: new SoftmaxCrossEntropy()));
        RequireRefused(Reason, () => Trainer.For(NeuralNetwork.For(moons, [4]), new SoftmaxCrossEntropy()).Train(moons, 1));
    }

    [Fact]
    public void RoundedSharesAreADistribution()
    {
        var shares = Softmax.Apply(RandomMatrix.Uniform<double>(100, 7, 3));
        var loss = new SoftmaxCrossEntropy();
        loss.RequireTargets(shares, 7);
        loss.RequireTargets(new Matrix<float>([.. shares.Span.ToArray().Select(p => (float)p)], 100, 7), 7);
        loss.RequireTargets(new Matrix<Half>([.. shares.Span.ToArray().Select(p => (Half)p)], 100, 7), 7);
        loss.RequireTargets(Matrix.Row(0.33, 0.33, 0.33), 3);
        loss.RequireTargets(new Matrix<double>(0, 3), 3);
    }

    private static Matrix<double> Batch(double[] target)
    {
        var (ones, first) = (new double[target.Length], new double[target.Length]);
        (ones[0], first[^1]) = (1, 1);
        return Matrix.FromRows(ones, target, first);
    }

    private static void RequireRefused(string reason, Action act) =>
        Assert.Equal(reason, Assert.Throws<ArgumentException>(act).Message);

    private sealed record Own : Loss
    {
        protected override LossValue<T> EvaluateBatch<T>(Matrix<T> output, Matrix<T> target) => new(T.Zero, output);
    }
}
