using Neural.Activations;
using Neural.Data;
using Neural.Networks;
using Neural.Numerics;

/// <summary>Which hidden function reads digits best, each at the learning rate that suits it? (Notebook 7.)</summary>
/// <remarks>
/// A seed decides on everything that chance decides on: which images are drawn from the 60,000, where the weights begin, and
/// the order of the images. All functions share their seeds, so that they can be compared in pairs.
/// </remarks>
internal sealed class LearningRates(Mnist mnist)
{
    public const int Images = 5_000;
    public const int Epochs = 5;
    private const int Classes = 10;
    private const int TuningSeeds = 10;
    private const int ContestSeeds = 20;

    /// <summary>Every rate is two to two and a half times the one before it.</summary>
    public static readonly double[] Rates = [0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1];

    /// <summary>Identity is the control: with it, the whole network is one linear map.</summary>
    public static readonly Dictionary<string, Activation> Functions = RateContest.ByName(
        new Identity(), new Sigmoid(), new Tanh(), new ReLU(), new LeakyReLU(), new ELU(), new GELU(), new SiLU(),
        new LeakyReLU(0.1), new LeakyReLU(0.3));

    private readonly int[] _labels = mnist.Train.Labels;
    private readonly Dataset<float> _test = mnist.Test.ToDataset<float>();

    public static ResultFile Run()
    {
        Parallelism.Threads = 1;
        var contest = new LearningRates(Mnist.Load(ResultFile.PathOf("mnist")));
        return new(
            $"MNIST, 784-64-32-10, {Images} images drawn anew from each seed, {Epochs} epochs in batches of 64, Adam; tuning: {TuningSeeds} seeds, judged by {Images} other training images; contest: {ContestSeeds} fresh seeds at the best rate, judged by the 10000 test images",
            RateContest.Columns,
            RateContest.Run("mnist", Functions.Keys, Rates, TuningSeeds, ContestSeeds, contest.Validate, contest.Test));
    }

    /// <summary>Trains from a seed, and judges by as many other training images.</summary>
    public Outcome Validate(string function, double rate, int seed)
    {
        var images = Draw(seed);
        return Train(function, rate, seed, Pick(images[..Images]), Pick(images[Images..(2 * Images)]));
    }

    /// <summary>Trains from a seed, and judges by the test images.</summary>
    public Outcome Test(string function, double rate, int seed) =>
        Train(function, rate, seed, Pick(Draw(seed)[..Images]), _test);

    private static Outcome Train(string function, double rate, int seed, Dataset<float> train, Dataset<float> judge)
    {
        var f = Functions[function];
        var network = new NeuralNetwork<float>([train.Inputs.Columns, 64, 32, Classes], f, RateContest.Start(f), seed);
        network.Train(train, Epochs, new Adam(rate), new() { BatchSize = 64, Seed = seed });
        var units = Diagnostics.Units(network, judge.Inputs[..1000]);
        return new(100 * network.Evaluate(judge).Accuracy!.Value, 100 * units.Average(layer => layer.DeadShare));
    }

    private int[] Draw(int seed)
    {
        int[] images = [.. Enumerable.Range(0, mnist.Train.Count)];
        new Random(seed).Shuffle(images);
        return images;
    }

    private Dataset<float> Pick(int[] images) => Dataset.Classification(
        Matrix.Generate(images.Length, Digits.Side * Digits.Side, (row, pixel) => mnist.Train.Pixels(images[row])[pixel] / 255f),
        [.. images.Select(image => _labels[image])],
        Classes);
}
