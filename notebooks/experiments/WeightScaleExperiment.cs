using Neural.Activations;
using Neural.Data;
using Neural.Networks;
using Neural.Numerics;

/// <summary>Notebook 4.3: how far from the right scale may the first weights be, with and without batch norm?</summary>
internal static class WeightScaleExperiment
{
    private const int Width = 32;
    private const int Points = 600;
    private const int BatchSize = 50;
    private const int Epochs = 15;
    private const double Rate = 0.003;
    private const int Seeds = 10;
    private const int UnseenOffset = 1000;

    /// <summary>Trains at sixteen scales and at He's, from ten seeds.</summary>
    public static ResultFile Run()
    {
        Parallelism.Threads = 1;
        var scales = Enumerable.Range(0, 16).Select(i => Math.Round(Math.Pow(10, -3 + (i * 4 / 15.0)), 5)).Append(0.25).Order();
        var rows = new List<object[]>();
        foreach (var std in scales)
        {
            for (var seed = 1; seed <= Seeds; seed++)
                rows.Add([std, seed, Math.Round(Accuracy(std, false, seed), 2), Math.Round(Accuracy(std, true, seed), 2)]);
            Console.WriteLine($"{std}: {rows.TakeLast(Seeds).Average(row => (double)row[2]):F1} {rows.TakeLast(Seeds).Average(row => (double)row[3]):F1}");
        }
        return new ResultFile(
            $"Three spirals: {Points} training points and as many test points, new ones for each of the seeds 1 to {Seeds}; "
                + $"five hidden ReLU layers of {Width} units; Adam at rate {Rate}; batches of {BatchSize}; {Epochs} epochs",
            ["std", "seed", "plain", "batch norm"],
            rows);
    }

    /// <summary>The share of unseen points, in per cent, that a network gets right whose weights began at this scale.</summary>
    public static double Accuracy(double std, bool normalize, int seed, int batchSize = BatchSize)
    {
        var make = new LayerFactory<float>(seed, new RandomNormal(std));
        Layer<float> Block(int inputs) => normalize
            ? make.Sequential(make.Linear(inputs, Width), make.BatchNorm(Width), new ReLU())
            : make.Sequential(make.Linear(inputs, Width), new ReLU());
        var network = make.Sequential(Block(2), make.Stack(4, () => Block(Width)), make.Linear(Width, 3));

        var trainer = Trainer.For(network, new SoftmaxCrossEntropy(), new Adam(Rate));
        trainer.Train(
            Spirals.Generate<float>(Points, seed: seed), Epochs, new() { BatchSize = batchSize, Seed = seed });
        return 100 * trainer.Evaluate(Spirals.Generate<float>(Points, seed: UnseenOffset + seed)).Accuracy!.Value;
    }
}
