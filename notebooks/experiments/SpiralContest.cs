using Neural.Activations;
using Neural.Data;
using Neural.Networks;
using Neural.Numerics;

/// <summary>Which hidden function, which slope, and which remedy for depth suits three spirals? (Notebook 5.)</summary>
internal static class SpiralContest
{
    public const int Epochs = 40;
    private const int Points = 600;
    private const int TestPoints = 3_000;
    private const int Width = 32;
    private const int Classes = 3;

    public static readonly double[] Rates = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1];
    public static readonly double[] DeepRates = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03];
    public static readonly int[] Depths = [2, 10, 50];

    /// <summary>Two hidden layers each. Identity is the control: with it, the whole network is one linear map.</summary>
    public static readonly Dictionary<string, Activation> Functions = RateContest.ByName(
        new Identity(), new Sigmoid(), new Tanh(), new ReLU(), new LeakyReLU(), new ELU(), new GELU(),
        new LeakyReLU(0.1), new LeakyReLU(0.3), new LeakyReLU(0.5), new LeakyReLU(0.8));

    /// <summary>Hidden layers of a deep network. A residual block has two of them; what it adds is scaled by 1/√depth.</summary>
    private static readonly Dictionary<string, Func<LayerFactory<float>, int, IEnumerable<Layer<float>>>> Remedies = new()
    {
        ["Sigmoid"] = (make, depth) => Plain(make, depth, new Sigmoid()),
        ["ReLU"] = (make, depth) => Plain(make, depth, new ReLU()),
        ["SELU"] = (make, depth) => Plain(make, depth, new SELU()),
        ["ReLU: batch norm"] = (make, depth) => Enumerable.Range(0, depth).SelectMany(layer => new Layer<float>[]
        {
            make.Linear(layer == 0 ? 2 : Width, Width), make.BatchNorm(Width), make.Activation(new ReLU()),
        }),
        ["ReLU: residual"] = (make, depth) =>
        [
            make.Linear(2, Width),
            .. Enumerable.Range(1, depth / 2).Select(_ => make.Residual(
                1 / Math.Sqrt(depth), make.Linear(Width, Width), make.Activation(new ReLU()), make.Linear(Width, Width))),
        ],
    };

    public static ResultFile Run()
    {
        Parallelism.Threads = 1;
        var rows = RateContest.Run("functions", Functions.Keys, Rates, tuningSeeds: 10, contestSeeds: 20, Validate, Test);
        foreach (var depth in Depths)
        {
            rows.AddRange(RateContest.Run(
                $"{depth} layers", Remedies.Keys, DeepRates, tuningSeeds: 5, contestSeeds: 10,
                (remedy, rate, seed) => Deep(remedy, depth, rate, seed, onTest: false),
                (remedy, rate, seed) => Deep(remedy, depth, rate, seed, onTest: true)));
        }
        return new(
            $"three spirals, {Points} points drawn anew from each seed, {Epochs} epochs in batches of 32, Adam, {Width} units a layer; functions: two hidden layers, 10 tuning seeds judged by {Points} validation points, 20 fresh contest seeds at the best rate judged by {TestPoints} test points; deep: 5 and 10 seeds",
            RateContest.Columns, rows);
    }

    /// <summary>Trains two hidden layers from a seed, and judges by validation points.</summary>
    public static Outcome Validate(string function, double rate, int seed) => Shallow(Functions[function], rate, seed, onTest: false);

    /// <summary>Trains two hidden layers from a seed, and judges by test points.</summary>
    public static Outcome Test(string function, double rate, int seed) => Shallow(Functions[function], rate, seed, onTest: true);

    /// <summary>Trains a deep network from a seed.</summary>
    public static Outcome Deep(string remedy, int depth, double rate, int seed, bool onTest)
    {
        var make = new LayerFactory<float>(seed, remedy == "Sigmoid" ? new XavierNormal() : remedy == "SELU" ? new LeCunNormal() : new HeNormal());
        return Train(make.Sequential([.. Remedies[remedy](make, depth), make.Linear(Width, Classes)]), rate, seed, onTest);
    }

    private static Outcome Shallow(Activation f, double rate, int seed, bool onTest) =>
        Train(new NeuralNetwork<float>([2, Width, Width, Classes], f, RateContest.Start(f), seed), rate, seed, onTest);

    private static Outcome Train(Sequential<float> network, double rate, int seed, bool onTest)
    {
        var trainer = Trainer.For(network, new SoftmaxCrossEntropy(), new Adam(rate));
        trainer.Train(Draw(Points, seed, set: 0), Epochs, new() { BatchSize = 32, Seed = seed });
        var judge = onTest ? Draw(TestPoints, seed, set: 2) : Draw(Points, seed, set: 1);
        // Residual blocks hide their units from the count.
        var dead = Diagnostics.Units(network, judge.Inputs).Select(layer => layer.DeadShare).DefaultIfEmpty(double.NaN).Average();
        return new(100 * trainer.Evaluate(judge).Accuracy!.Value, 100 * dead);
    }

    // Three sets of points from each seed: to train on, to choose by, to test on.
    private static Dataset<float> Draw(int points, int seed, int set) =>
        Spirals.Generate<float>(points, noise: 0.03, seed: (3 * seed) + set);

    private static IEnumerable<Layer<float>> Plain(LayerFactory<float> make, int depth, Activation f) =>
        Enumerable.Range(0, depth).SelectMany(layer => new Layer<float>[]
        {
            make.Linear(layer == 0 ? 2 : Width, Width), make.Activation(f),
        });
}
