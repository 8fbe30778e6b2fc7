using System.Numerics;
using Neural.Activations;
using Neural.Data;
using Neural.Networks;
using Neural.Numerics;

/// <summary>Notebook 4.3: five remedies, alone and together, in networks of 8 to 100 layers that are really trained.</summary>
internal static class RemediesExperiment
{
    private const int Width = 32;
    private const int Points = 600;
    private const int BatchSize = 50;
    private const int Epochs = 30;
    private const int Seeds = 10;

    // Apart from the seeds 1 to 10 of the measurements, and from those of their tests.
    private const int FirstChoosingSeed = 101;
    private const int ChoosingSeeds = 2;
    private const int UnseenOffset = 1000;
    private static readonly double[] Rates = [0.001, 0.003, 0.01];

    /// <summary>What stands between the layers of a network.</summary>
    public static readonly string[] Remedies =
        ["plain", "batch norm", "layer norm", "residual unscaled", "residual", "residual + batch norm"];

    /// <summary>A residual block whose correction is 0 at the start.</summary>
    public const string ZeroStart = "residual from zero";

    /// <summary>Chooses a rate for every network on validation points, then measures it from ten seeds.</summary>
    public static ResultFile Run()
    {
        Parallelism.Threads = 1;
        var rows = new List<object[]>();
        Activation[] contenders = [new Identity(), new Sigmoid(), new Tanh(), new ReLU(), new LeakyReLU(0.1), new ELU()];
        foreach (var f in contenders)
            Measure(f, "plain", depth: 8, Epochs, rows);
        Measure(new Sigmoid(), "plain", depth: 8, 5 * Epochs, rows);
        foreach (var depth in new[] { 10, 30, 100 })
        {
            foreach (var f in new Activation[] { new Sigmoid(), new ReLU() })
            {
                foreach (var remedy in Remedies)
                    Measure(f, remedy, depth, Epochs, rows);
            }
        }

        return Result(rows);
    }

    /// <summary>The same for blocks that start at zero.</summary>
    public static ResultFile RunZeroStart()
    {
        Parallelism.Threads = 1;
        var rows = new List<object[]>();
        foreach (var depth in new[] { 10, 30, 100 })
        {
            foreach (var f in new Activation[] { new Sigmoid(), new ReLU() })
                Measure(f, ZeroStart, depth, Epochs, rows);
        }
        return Result(rows);
    }

    /// <summary>A network of so many hidden layers of 32 units, a block of the residual ones counted as two.</summary>
    public static Sequential<T> Network<T>(Activation f, string remedy, int depth, int seed)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var gain = f is Sigmoid or Tanh or Identity ? 1 : Math.Sqrt(2);
        var make = new LayerFactory<T>(seed, new XavierNormal(gain));
        Linear<T> Matrix() => make.Linear(Width, Width);
        var scale = 1 / Math.Sqrt(depth / 2);

        Layer<T> Block() => remedy switch
        {
            "plain" => make.Sequential(Matrix(), f),
            "batch norm" => make.Sequential(Matrix(), make.BatchNorm(Width), f),
            "layer norm" => make.Sequential(Matrix(), make.LayerNorm(Width), f),
            "residual unscaled" => make.Residual(Matrix(), f, Matrix()),
            "residual" => make.Residual(scale, Matrix(), f, Matrix()),
            ZeroStart => make.Residual(Matrix(), f, make.Linear(Width, Width, new RandomNormal(0))),
            "residual + batch norm" =>
                make.Residual(Matrix(), make.BatchNorm(Width), f, Matrix(), make.BatchNorm(Width)),
            _ => throw new ArgumentException($"no remedy is called {remedy}"),
        };

        var blocks = remedy.StartsWith("residual", StringComparison.Ordinal) ? depth / 2 : depth;
        return make.Sequential(make.Linear(2, Width), make.Stack(blocks, Block), make.Linear(Width, 3));
    }

    /// <summary>The share of unseen points, in per cent, that a network gets right after training.</summary>
    public static double Accuracy(Activation f, string remedy, int depth, int epochs, double rate, int seed)
    {
        var trainer = Trainer.For(
            Network<float>(f, remedy, depth, seed), new SoftmaxCrossEntropy(), new Adam(rate));
        trainer.Train(
            Spirals.Generate<float>(Points, seed: seed), epochs, new() { BatchSize = BatchSize, Seed = seed });
        return 100 * trainer.Evaluate(Spirals.Generate<float>(Points, seed: UnseenOffset + seed)).Accuracy!.Value;
    }

    /// <summary>What the layers between the first and the last leave of the differences between points, and of the gradient.</summary>
    /// <returns>Both as powers of ten, before training.</returns>
    public static (double Signal, double Gradient) Left(Activation f, string remedy, int depth, int seed)
    {
        var network = Network<double>(f, remedy, depth, seed);
        var traces = Diagnostics.Trace(
            network, Spirals.Generate(Points, seed: seed), new SoftmaxCrossEntropy(), training: true);
        var (first, stack) = (traces[0], traces[1]);
        return (
            Math.Log10(Spread(stack.Output) / Spread(first.Output)),
            Math.Log10(first.Statistics.GradientNorm / stack.Statistics.GradientNorm));
    }

    /// <summary>The standard deviation between the examples, over all units.</summary>
    public static double Spread(Matrix<double> y) =>
        (y - (1.0 / y.Rows * y.ColumnSums())).Norm() / Math.Sqrt(y.Count);

    private static void Measure(Activation f, string remedy, int depth, int epochs, List<object[]> rows)
    {
        var choosing = Enumerable.Range(FirstChoosingSeed, ChoosingSeeds).ToArray();
        var rate = Rates.MaxBy(rate => choosing.Average(seed => Accuracy(f, remedy, depth, epochs, rate, seed)));
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var (signal, gradient) = Left(f, remedy, depth, seed);
            var accuracy = Accuracy(f, remedy, depth, epochs, rate, seed);
            rows.Add([f.Name, remedy, depth, epochs, rate, seed, Math.Round(signal, 3), Math.Round(gradient, 3), Math.Round(accuracy, 2)]);
        }
        Console.WriteLine($"{f.Name}, {remedy}, {depth} layers, rate {rate}: {rows.TakeLast(Seeds).Average(row => (double)row[^1]):F1} %");
    }

    private static ResultFile Result(List<object[]> rows) => new(
        $"Three spirals: {Points} training points and as many test points, new ones for each of the seeds 1 to {Seeds}; "
            + $"layers of {Width} units; Adam, batches of {BatchSize}; for each network the best of the rates "
            + $"{string.Join(", ", Rates)} on {Points} validation points from {ChoosingSeeds} other seeds",
        ["function", "remedy", "depth", "epochs", "rate", "seed", "signal", "gradient", "accuracy"],
        rows);
}
