using Neural.Activations;
using Neural.Data;
using Neural.Networks;
using Neural.Numerics;

/// <summary>A network that learns one task after the other: does it learn the last one as well as the first?</summary>
/// <remarks>
/// A task is to learn drawn labels of the same 400 images by heart. All tasks are equally hard, and the first one is learnt by
/// a fresh network, so it is the control of all others.
/// </remarks>
internal static class Plasticity
{
    public const int Tasks = 30;
    public const int Seeds = 10;
    public const double DormantBelow = 0.025;
    public const int Images = 400;
    private const int Epochs = 25;
    private const int BatchSize = 16;
    private const int Width = 64;
    private const int Classes = 10;

    /// <summary>One way to go through the tasks.</summary>
    internal sealed record Arm(Activation Function, double Rate, bool Recycles = false)
    {
        public string Name => Function.Name + (Recycles ? ": recycled" : "");
    }

    /// <summary>How well a task was learnt, and the shares of the units that were dormant and dead after it, in per cent; and the mean size of a weight.</summary>
    internal sealed record TaskResult(int Task, double Accuracy, double Dormant, double Dead, double Weight);

    public static IReadOnlyList<Arm> Arms { get; } =
    [
        .. from rate in new[] { 0.001, 0.003 }
           from arm in new Arm[] { new(new ReLU(), rate), new(new ReLU(), rate, true), new(new LeakyReLU(0.1), rate), new(new Tanh(), rate) }
           select arm,
    ];

    /// <summary>All arms from all seeds, on one thread.</summary>
    public static ResultFile Run()
    {
        Parallelism.Threads = 1;
        var images = Small(Mnist.Load(ResultFile.PathOf("mnist")).Train, Images);
        var rows = new List<object[]>();
        foreach (var arm in Arms)
        {
            for (var seed = 1; seed <= Seeds; seed++)
            {
                var results = Run(arm, seed, images, Tasks).ToArray();
                rows.AddRange(results.Select(r => new object[]
                    { arm.Name, arm.Rate, seed, r.Task, Math.Round(r.Accuracy, 2), Math.Round(r.Dormant, 2), Math.Round(r.Dead, 2), Math.Round(r.Weight, 5) }));
                Console.WriteLine($"{arm.Name}, {arm.Rate}, seed {seed}: {results[0]} ... {results[^1]}");
            }
        }
        return new(
            $"[196, {Width}, {Width}, {Classes}] learns {Tasks} tasks in turn: other drawn labels of the same {Images} MNIST images of 14 × 14 pixels; "
                + $"{Epochs} epochs each in batches of {BatchSize}; one Adam for all tasks; He initialisation; float; seeds 1 to {Seeds}. In per cent",
            ["arm", "rate", "seed", "task", "accuracy", "dormant", "dead", "weight"], rows);
    }

    /// <summary>The first images, each pixel the mean of four.</summary>
    public static Matrix<float> Small(Digits digits, int count)
    {
        const int Half = Digits.Side / 2;
        var full = digits.ToDataset<float>(count).Inputs;
        return Matrix.Generate(count, Half * Half, (image, pixel) =>
        {
            var corner = (pixel / Half * 2 * Digits.Side) + (pixel % Half * 2);
            return (full[image, corner] + full[image, corner + 1] + full[image, corner + Digits.Side] + full[image, corner + Digits.Side + 1]) / 4;
        });
    }

    /// <summary>One network on the first tasks of a seed, which decides the weights, the labels and the order.</summary>
    public static IEnumerable<TaskResult> Run(Arm arm, int seed, Matrix<float> images, int tasks)
    {
        var make = new LayerFactory<float>(seed, arm.Function is ReLU or LeakyReLU ? new HeNormal() : new XavierNormal());
        var network = make.Sequential(
            make.Linear(images.Columns, Width), arm.Function, make.Linear(Width, Width), arm.Function, make.Linear(Width, Classes));
        var trainer = Trainer.For(network, new SoftmaxCrossEntropy(), new Adam(arm.Rate));
        var random = new Random(1000 + seed);
        for (var task = 1; task <= tasks; task++)
        {
            var labels = Enumerable.Range(0, images.Rows).Select(_ => random.Next(Classes)).ToArray();
            var data = Dataset.Classification(images, labels, Classes);
            trainer.Train(data, Epochs, new() { BatchSize = BatchSize, Seed = (100 * seed) + task });
            var scores = new[] { 1, 3 }.Select(layer => Scores(network, images, layer)).ToArray();
            yield return new(
                task, 100 * trainer.Evaluate(data).Accuracy!.Value,
                100 * scores.Average(s => s.Count(score => score <= DormantBelow) / (double)s.Length),
                100 * scores.Average(s => s.Count(score => score == 0) / (double)s.Length),
                network.Layers.OfType<Linear<float>>().SelectMany(layer => layer.Weight.Value.Span.ToArray()).Average(weight => Math.Abs((double)weight)));
            if (arm.Recycles)
                Recycle(network, scores, make);
        }
    }

    /// <summary>The mean |output| of every unit of a layer, divided by the mean of all of them (Sokar and others, 2023).</summary>
    public static double[] Scores(Sequential<float> network, Matrix<float> images, int layer)
    {
        var output = images;
        foreach (var each in network.Layers.Take(layer + 1))
            output = each.Forward(output);
        var sizes = output.Map(Math.Abs).ColumnSums().Row(0).ToArray();
        return [.. sizes.Select(size => (double)size / Math.Max(sizes.Average(), float.Epsilon))];
    }

    // Fresh weights in, none out: the network computes what it computed, and the unit can learn again.
    private static void Recycle(Sequential<float> network, double[][] scores, LayerFactory<float> make)
    {
        foreach (var (i, layer) in scores.Index())
        {
            var (into, outOf) = ((Linear<float>)network.Layers[2 * i], (Linear<float>)network.Layers[(2 * i) + 2]);
            var fresh = make.Linear(into.Weight.Value.Rows, into.Weight.Value.Columns).Weight.Value;
            for (var unit = 0; unit < layer.Length; unit++)
            {
                if (layer[unit] > DormantBelow)
                    continue;
                for (var input = 0; input < fresh.Rows; input++)
                    into.Weight.Value.Row(input)[unit] = fresh[input, unit];
                into.Bias.Value.Row(0)[unit] = 0;
                outOf.Weight.Value.Row(unit).Clear();
            }
        }
    }
}
