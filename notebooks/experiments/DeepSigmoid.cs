using Neural.Activations;
using Neural.Data;
using Neural.Networks;
using Neural.Numerics;

/// <summary>Ten hidden layers, 1,000 digits: what the gain of the start and the optimiser do for a network of sigmoids.</summary>
internal static class DeepSigmoid
{
    public const int Epochs = 50;
    public const int Seeds = 10;
    private const int Depth = 10;
    private const int Width = 64;
    private const int Digits = 1000;
    private const int BatchSize = 50;
    private static readonly double[] SgdRates = [0.01, 0.03, 0.1, 0.3, 1, 3, 10];
    private static readonly double[] AdamRates = [0.0001, 0.0003, 0.001, 0.003, 0.01];
    private static readonly int[] ChoiceSeeds = [101, 102];

    /// <summary>One way to train.</summary>
    internal sealed record Arm(Activation Function, double Gain, string Optimizer)
    {
        public override string ToString() => $"{Function.Name}, gain {Gain}, {Optimizer}";
    }

    /// <summary>Normal weights with a standard deviation of gain/√inputs, and biases of zero.</summary>
    internal sealed record Gain(double Value) : Initializer
    {
        public override double StandardDeviation(int inputs, int outputs) => Value / Math.Sqrt(inputs);
    }

    public static IReadOnlyList<Arm> Arms { get; } =
    [
        new(new Sigmoid(), 1, "SGD"), new(new Sigmoid(), 1, "Adam"),
        new(new Sigmoid(), 4, "SGD"), new(new Sigmoid(), 4, "Adam"),
        new(new Tanh(), 1, "SGD"),
    ];

    /// <summary>Chooses a rate for every arm on validation digits, then trains from ten other seeds and tests once.</summary>
    public static ResultFile Run()
    {
        Parallelism.Threads = 1;
        var (learn, validate, test) = Data(ResultFile.PathOf("mnist"));
        var rows = new List<object[]>();
        foreach (var arm in Arms)
        {
            var best = (Rate: double.NaN, Accuracy: -1.0);
            foreach (var rate in arm.Optimizer == "SGD" ? SgdRates : AdamRates)
            {
                var accuracies = ChoiceSeeds.Select(seed => Row("choice", arm, rate, seed, validate)).ToArray();
                if (accuracies.Average() > best.Accuracy)
                    best = (rate, accuracies.Average());
            }
            for (var seed = 1; seed <= Seeds; seed++)
                Row("test", arm, best.Rate, seed, test);
        }
        return new(
            $"""
            {Depth} hidden layers of {Width} units, on the first {Digits} digits of MNIST,
            # for {Epochs} epochs in batches of {BatchSize}. Each rate was chosen on the next {Digits} digits,
            # from seeds {string.Join(" and ", ChoiceSeeds)}; then {2 * Digits} test digits, seeds 1 to {Seeds}. Accuracies in %
            """,
            ["stage", "function", "gain", "optimizer", "rate", "seed", "seen", "unseen"],
            rows);

        double Row(string stage, Arm arm, double rate, int seed, Dataset<float> other)
        {
            var (seen, unseen) = Measure(arm, rate, seed, learn, other);
            rows.Add([stage, arm.Function.Name, arm.Gain, arm.Optimizer, rate, seed, Math.Round(seen, 2), Math.Round(unseen, 2)]);
            Console.WriteLine(string.Join(' ', rows[^1]));
            return unseen;
        }
    }

    /// <summary>What is learnt from, what the rates are chosen on, and what is tested on.</summary>
    public static (Dataset<float> Learn, Dataset<float> Validate, Dataset<float> Test) Data(string mnistFolder)
    {
        var mnist = Mnist.Load(mnistFolder);
        var training = mnist.Train.ToDataset<float>(2 * Digits);
        return (training[..Digits], training[Digits..], mnist.Test.ToDataset<float>(2 * Digits));
    }

    /// <summary>Trains a network, and gives its accuracies in percent.</summary>
    public static (double Seen, double Unseen) Measure(
        Arm arm, double rate, int seed, Dataset<float> learn, Dataset<float> other)
    {
        var network = Network(arm, seed);
        network.Train(
            learn, Epochs, arm.Optimizer == "SGD" ? new SGD(rate) : new Adam(rate),
            new TrainingOptions<float> { BatchSize = BatchSize, Seed = seed });
        return (Percent(network, learn), Percent(network, other));
    }

    /// <summary>The network of an arm before training.</summary>
    public static NeuralNetwork<float> Network(Arm arm, int seed)
    {
        int[] sizes = [784, .. Enumerable.Repeat(Width, Depth), 10];
        return new(sizes, arm.Function, new Gain(arm.Gain), seed);
    }

    private static double Percent(NeuralNetwork<float> network, Dataset<float> data) =>
        100 * network.Evaluate(data).Accuracy!.Value;
}
