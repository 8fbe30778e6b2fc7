using Neural.Activations;
using Neural.Data;
using Neural.Networks;
using Neural.Numerics;

/// <summary>sin(ωx), for networks that are to store a signal with fine detail.</summary>
internal sealed record Sine(double Omega) : Activation
{
    public override string Name => "Sine";
    public override Formula Formula => new(@"\sin(\omega x)", @"\omega\cos(\omega x)");
    public override Interval Range => new(-1, 1);
    public override T Value<T>(T x) => T.Sin(T.CreateChecked(Omega) * x);
    public override T Derivative<T>(T x) => T.CreateChecked(Omega) * T.Cos(T.CreateChecked(Omega) * x);
}

/// <summary>
/// Weights up to 1/n in the first layer and up to √(6/n)/ω in the others, as V. Sitzmann and others draw them for sin(ωx)
/// (NeurIPS 2020), with PyTorch's biases.
/// </summary>
internal sealed record SirenStart(double Omega) : Initializer
{
    public override bool IsUniform => true;
    public override double StandardDeviation(int inputs, int outputs) =>
        (inputs == 1 ? 1 : Math.Sqrt(6.0 / inputs) / Omega) / Math.Sqrt(3);
    public override void FillBias<T>(Matrix<T> bias, int inputs, Random random) => new PyTorchDefault().FillBias(bias, inputs, random);
}

/// <summary>PyTorch's start, but with a first layer of so many times the size.</summary>
internal sealed record LargeFirstLayer(double Factor) : Initializer
{
    public override bool IsUniform => true;
    public override double StandardDeviation(int inputs, int outputs) =>
        (inputs == 1 ? Factor : 1) * new PyTorchDefault().StandardDeviation(inputs, outputs);
    public override void FillBias<T>(Matrix<T> bias, int inputs, Random random)
    {
        new PyTorchDefault().FillBias(bias, inputs, random);
        foreach (ref var element in bias.Span)
            element *= T.CreateChecked(inputs == 1 ? Factor : 1);
    }
}

/// <summary>Small networks of one input: do they store fine detail, and do they go on with a wave beyond their data?</summary>
internal static class Periodic
{
    public const int Seeds = 10;
    private const int Width = 32;
    private const int Epochs = 200;
    private const int Points = 200;
    private static readonly double[] Rates = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03];
    private static readonly int[] ChoiceSeeds = [101, 102];

    /// <summary>One kind of network.</summary>
    internal sealed record Arm(string Name, Activation Function, Initializer Start);

    /// <summary>Who stores the detail.</summary>
    public static IReadOnlyList<Arm> Detail { get; } =
    [
        new("ReLU", new ReLU(), new PyTorchDefault()),
        new("Tanh", new Tanh(), new PyTorchDefault()),
        new("Tanh: large start", new Tanh(), new LargeFirstLayer(30)),
        new("Sine: ω = 1", new Sine(1), new SirenStart(1)),
        new("Sine: ω = 30", new Sine(30), new SirenStart(30)),
    ];

    /// <summary>Who goes on with the wave.</summary>
    public static IReadOnlyList<Arm> Beyond { get; } =
    [
        new("ReLU", new ReLU(), new PyTorchDefault()),
        new("Tanh", new Tanh(), new PyTorchDefault()),
        new("Snake: a = 1", new Snake(1), new PyTorchDefault()),
        new("Snake: a = 3", new Snake(3), new PyTorchDefault()),
        new("Sine: ω = 1", new Sine(1), new PyTorchDefault()),
    ];

    /// <summary>A slow wave with a fast one on it, to store.</summary>
    public static double Fine(double x) => (0.6 * Math.Sin((5 * x) + 1)) + (0.4 * Math.Sin(45 * x));

    /// <summary>Points of a function at even distances.</summary>
    public static Dataset<float> Sample(Func<double, double> f, double from, double to, int count)
    {
        var x = Matrix.Generate(count, 1, (i, _) => (float)(from + ((to - from) * (i + 0.5) / count)));
        return Dataset.Regression(x, x.Map(v => (float)f(v)));
    }

    /// <summary>A network from one seed, trained on some points.</summary>
    public static Sequential<float> Train(Arm arm, double rate, int seed, Dataset<float> data)
    {
        var make = new LayerFactory<float>(seed, arm.Start);
        var network = make.Sequential(
            make.Linear(1, Width), arm.Function, make.Linear(Width, Width), arm.Function, make.Linear(Width, 1));
        Trainer.For(network, new MeanSquaredError(), new Adam(rate)).Train(data, Epochs, new() { BatchSize = 50, Seed = seed });
        return network;
    }

    /// <summary>The root of the mean squared error.</summary>
    public static double Miss(Sequential<float> network, Dataset<float> data) =>
        (network.Forward(data.Inputs) - data.Targets).Norm() / Math.Sqrt(data.Count);

    /// <summary>What both tasks learn from, and what they are judged by: between the points, and beyond them.</summary>
    public static (Dataset<float> Data, Dataset<float> Inside, Dataset<float> Outside) Task(string task) => task == "detail"
        ? (Sample(Fine, -1, 1, Points), Sample(Fine, -1, 1, 999), Sample(Fine, 1, 2, 500))
        : (Sample(Math.Sin, -10, 10, Points), Sample(Math.Sin, -10, 10, 999), Sample(Math.Sin, 10, 20, 500));

    /// <summary>Chooses a rate for every arm by its error between the points, then measures it from ten other seeds.</summary>
    public static ResultFile Run()
    {
        Parallelism.Threads = 1;
        var rows = new List<object[]>();
        foreach (var (task, arms) in new[] { ("detail", Detail), ("beyond", Beyond) })
        {
            var (data, inside, outside) = Task(task);
            foreach (var arm in arms)
            {
                var rate = Rates.MinBy(rate => ChoiceSeeds.Average(seed => Miss(Train(arm, rate, seed, data), inside)));
                for (var seed = 1; seed <= Seeds; seed++)
                {
                    var network = Train(arm, rate, seed, data);
                    rows.Add([task, arm.Name, rate, seed, Miss(network, inside).ToString("G5"), Miss(network, outside).ToString("G5")]);
                }
                Console.WriteLine(string.Join("; ", rows.TakeLast(Seeds).Select(row => $"{row[0]} {row[1]} {row[2]}: {row[4]}, {row[5]}").Take(4)));
            }
        }
        return new(
            $"[1, {Width}, {Width}, 1], Adam, {Epochs} epochs on {Points} points in batches of 50; for each network the best of the rates "
                + $"{string.Join("; ", Rates)} by the error between the points from {ChoiceSeeds.Length} other seeds; float; seeds 1 to {Seeds}. Root mean squared errors",
            ["task", "arm", "rate", "seed", "inside", "outside"], rows);
    }
}
