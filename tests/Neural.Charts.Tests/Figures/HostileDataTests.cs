using System.Reflection;
using System.Text.Json.Nodes;
using Neural.Activations;
using Neural.Charts.Course;
using Neural.Data;
using Neural.Networks;
using Neural.Numerics;
using Plotly.NET;

namespace Neural.Charts.Tests;

/// <summary>Whatever numbers a figure is given, it shows what has a place and says what has none, or refuses in one line.</summary>
public sealed class HostileDataTests
{
    private const int Rounds = 30;

    private static readonly double[] Hostile =
    [
        double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.MinValue, double.Epsilon, -double.Epsilon,
        1e-310, 1e301, 0, -0.0, -1, 1e300, 1e-300, 1, 100_000,
    ];

    private static readonly int[] HostileCounts = [int.MinValue, -1, 0, 1, 2, 3, 7, 100_000, int.MaxValue];

    // A figure of random hostile data, and the numbers that it was given.
    private static readonly Dictionary<string, Func<Random, (GenericChart Chart, double[] Given)>> All = new()
    {
        [nameof(Figures.Bars)] = random => Measured(random, Figures.Bars),
        [nameof(Figures.Dots)] = random => Measured(random, Figures.Dots),
        [nameof(Figures.SoftmaxBars)] = random => Numbers(random) is var logits
            ? (Figures.SoftmaxBars(logits, random.Next(3) == 0 ? Number(random) : 1), []) : default,
        [nameof(Figures.Lines)] = random => Lined(random, random.Next(2) == 0, random.Next(2) == 0),
        [nameof(Figures.Bands)] = random => Banded(random, random.Next(2) == 0, random.Next(2) == 0),
        [nameof(Figures.GradientFlow)] = random => Numbers(random) is var norms
            ? (Figures.GradientFlow([("a", norms.Select(norm => new LayerStatistics("l", 0, 1, 0, 1, norm, norm)))]), Positive(norms)) : default,
        [nameof(Figures.Heatmap)] = random => Table(random) is var z ? (Figures.Heatmap("t", "x", "y", z), [.. z.SelectMany(row => row)]) : default,
        [nameof(Figures.OnOff)] = random => (Figures.OnOff("t", "x", "y", [.. Table(random).Select(row => row.Select(v => v > 0).ToArray())], Count(random)), []),
        [nameof(Figures.Histograms)] = random => Table(random) is var v
            ? (Figures.Histograms("t", "x", [v], from: random.Next(4) == 0 ? Number(random) : -1), [.. v.SelectMany(cell => cell).Where(double.IsNaN)]) : default,
        [nameof(Figures.OverCurve)] = random => Table(random) is var v
            ? (Figures.OverCurve("t", new Tanh(), [v], from: random.Next(4) == 0 ? Number(random) : -6), [.. v.SelectMany(cell => cell).Where(double.IsNaN)]) : default,
        [nameof(Figures.LayerHistograms)] = random => Traced(Numbers(random)),
        [nameof(Figures.ConfusionMatrix)] = random => (Figures.ConfusionMatrix(Counts(random), Counts(random)), []),
        [nameof(Figures.Network)] = random => (Figures.Network("t", [("in", 2), ("hidden", Count(random), "ReLU"), ("out", Count(random))]), []),
        [nameof(Figures.DigitGrid)] = random => (Figures.DigitGrid(Trained.Digits, Counts(random), predicted: random.Next(2) == 0 ? Counts(random) : null, columns: Count(random)), []),
        [nameof(Figures.Boundaries)] = Bounded,
        [nameof(Figures.DecisionBoundary)] = random => Decided(random, (network, data) => Figures.DecisionBoundary(network, data)),
        [nameof(Figures.BoundaryOverTraining)] = random => Decided(random, (network, data) =>
            Figures.BoundaryOverTraining(network, data, epochs: 2, new SGD(random.Next(2) == 0 ? 0.1 : 1e200), frames: Math.Clamp(Count(random), -1, 5))),
        [nameof(Figures.TrainingCurves)] = Taught,
        [nameof(Figures.Curve)] = random => Drawn(random, f => Figures.Curve(f, derivative: true, notes: Remarks(random))),
        [nameof(Figures.Compare)] = random => Drawn(random, f => Figures.Compare([f, new ReLU()], derivatives: random.Next(2) == 0, notes: Remarks(random))),
        [nameof(Figures.Derivatives)] = random => Drawn(random, f => Figures.Derivatives([new ReLU(), f], notes: Remarks(random))),
        [nameof(Figures.SmallMultiples)] = random => random.Next(2) == 0
            ? Drawn(random, f => Figures.SmallMultiples([f, new ReLU()], derivatives: random.Next(2) == 0, shared: random.Next(2) == 0))
            : Numbers(random) is var values ? (Figures.SmallMultiples("t", "x", "y", [("a", values), ("b", [1.0])]), values) : default,
        [nameof(Figures.Catalogue)] = _ => (Figures.Catalogue(), []),
        [nameof(Figures.Panel)] = random => (Figures.Panel(Number(random)), []),
        [nameof(Figures.Slider)] = random => Numbers(random) is var values
            ? (Figures.Slider("n", values, n => Figures.Bars("t", "", "y", [("a", n), ("a", 1)])), values) : default,
        [nameof(CourseFigures.DecisionFlow)] = random => (CourseFigures.DecisionFlow([.. Choose.Path(LayerTask.Hidden).Take(random.Next(4))]), []),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    [Fact]
    public void No_figure_is_left_out() => Assert.Equal(
        new[] { typeof(Figures), typeof(CourseFigures) }.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Select(method => method.Name).Distinct().Order(),
        All.Keys.Order());

    [Theory, MemberData(nameof(Names))]
    public void Is_drawn_or_refused(string name)
    {
        var first = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"{Rounds} seeds from {first}");
        foreach (var seed in Enumerable.Range(0, Rounds).Select(round => unchecked(first + round)))
        {
            try
            {
                var (chart, given) = All[name](new Random(seed));
                Assert.True(Complaint(chart, given) is null, $"{name}, seed {seed}: {Complaint(chart, given)}: {chart.Description()}");
            }
            catch (ArgumentException e)
            {
                Assert.False(e.Message.Contains('\n'), $"{name}, seed {seed}: {e.Message}");
                Assert.True(e.Message.Contains(':'), $"{name}, seed {seed} names no way out: {e.Message}");
            }
        }
    }

    private static string? Complaint(GenericChart chart, double[] given)
    {
        var (description, figure) = (chart.Description(), chart.Figure());
        if (description.Contains('\n') || !description.EndsWith('.'))
            return "it is not described in a line";
        if (given.Any(v => !NotDrawn.HasPlace(v)) && !Silent(description))
            return "it says nothing of what is not drawn";
        var numbers = figure["data"]!.AsArray().SelectMany(trace => new[] { "x", "y", "z" }.Select(part => (Trace: trace!, Part: part))).SelectMany(
            found => Flat(found.Trace[found.Part]).Select(number => (number, IsLog(figure, found.Trace, found.Part))));
        return numbers.FirstOrDefault(n => !double.IsNaN(n.number) && !NotDrawn.HasPlace(n.number, n.Item2)) is { number: not 0 } wrong
            ? $"{wrong.number} has no place"
            : Texts(figure).FirstOrDefault(found => found.Name is "range" or "tickvals" or "array" or "size" or "zmin" or "zmax" or "dtick") is { Name: { } } text
                ? $"{text} is no number"
                : null;
    }

    private static bool Silent(string description) =>
        description.Contains("Not drawn: ") || description.Contains("Empty, since NaN") || description.Contains("all empty") || description.Contains("has its colour");

    private static bool IsLog(JsonNode figure, JsonNode trace, string part) =>
        trace[$"{part}axis"]?.Text() is var axis
        && figure["layout"]![$"{part}axis{axis?[1..]}"]?["type"]?.Text() == "log";

    // Numbers of an array, of rows or of a typed array; a text among them would be read as a category.
    private static IEnumerable<double> Flat(JsonNode? data) => data switch
    {
        null => [],
        JsonArray rows when rows.Any(row => row is JsonArray) => rows.SelectMany(Flat),
        JsonArray { Count: 0 } => [],
        _ => data.Numbers(),
    };

    private static IEnumerable<(string? Name, string Text)> Texts(JsonNode? node, string? name = null) => node switch
    {
        JsonObject o => o.SelectMany(p => Texts(p.Value, p.Key)),
        JsonArray a => a.SelectMany(item => Texts(item, name)),
        JsonValue value when value.TryGetValue<string>(out var text) => [(name, text)],
        _ => [],
    };

    private static double Number(Random random) =>
        random.Next(2) == 0 ? Hostile[random.Next(Hostile.Length)] : (random.NextDouble() - 0.3) * Math.Pow(10, random.Next(-8, 8));

    private static double[] Numbers(Random random) => random.Next(8) switch
    {
        0 => [.. Enumerable.Repeat(Hostile[random.Next(Hostile.Length)], random.Next(1, 50))],
        1 => [],
        2 => [Number(random)],
        _ => [.. Enumerable.Range(0, random.Next(2, 60)).Select(_ => Number(random))],
    };

    private static double[][] Table(Random random)
    {
        var (rows, columns) = (random.Next(0, 5), random.Next(0, 5));
        return [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => Number(random)).ToArray())];
    }

    private static Note[] Remarks(Random random) =>
        [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => new Note(random.Next(9) == 0 ? " " : "a <b>", Number(random), Number(random)))];

    private static int Count(Random random) => HostileCounts[random.Next(HostileCounts.Length)];

    private static int[] Counts(Random random) => [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => Count(random))];

    // On a logarithmic axis what is not positive has no place either.
    private static double[] Positive(double[] values) => [.. values.Select(v => v <= 0 ? double.NaN : v)];

    private static (GenericChart, double[]) Measured(Random random, Func<string, string, string, LabeledValue[], bool, GenericChart> figure)
    {
        var (values, log) = (Numbers(random), random.Next(2) == 0);
        LabeledValue[] measures = [.. values.Select(value => new LabeledValue("a", value, random.Next(3) == 0 ? Math.Abs(Number(random)) : 0))];
        return (figure("t", "x", "y", measures, log), [.. log ? Positive(values) : values, .. measures.Select(m => m.Spread)]);
    }

    private static (GenericChart, double[]) Lined(Random random, bool logX, bool logY)
    {
        var (x, y) = (Numbers(random), Numbers(random));
        if (random.Next(2) == 0)
            return (Figures.Lines("t", "x", "y", [("a", y), ("a", [1.0])], logX, logY), logY ? Positive(y) : y);
        y = [.. x.Select(_ => Number(random))];
        return (Figures.Lines("t", "x", "y", [("a", x, y)], logX, logY), [.. logX ? Positive(x) : x, .. logY ? Positive(y) : y]);
    }

    private static (GenericChart, double[]) Banded(Random random, bool logX, bool logY)
    {
        var x = Numbers(random);
        double[] y = [.. x.Select(_ => Number(random))];
        double[] spread = [.. x.Select(_ => random.Next(40) == 0 ? Number(random) : random.NextDouble())];
        return (Figures.Bands("t", "x", "y", [("a", x, y, spread)], logX, logY), [.. logX ? Positive(x) : x, .. logY ? Positive(y) : y]);
    }

    private static (GenericChart, double[]) Traced(double[] outputs)
    {
        var matrix = Matrix.Row(outputs);
        var trace = new LayerTrace<double>(new ActivationLayer<double>(new Tanh()), matrix, matrix, new("Tanh", 0, 1, 0, 1, 1, 0));
        return (Figures.LayerHistograms([trace]), [.. outputs.Where(double.IsNaN)]);
    }

    private static (GenericChart, double[]) Bounded(Random random)
    {
        (double X, double Y, int Label)[] points = [.. Enumerable.Range(0, random.Next(0, 6)).Select(_ => (Number(random), Number(random), random.Next(2)))];
        var score = Number(random);
        return (Figures.Boundaries("t", [("a", (x, y) => x * score, points), ("a", (_, _) => score, points)]), [.. points.SelectMany(p => new[] { p.X, p.Y }), .. double.IsNaN(score) ? [score] : Array.Empty<double>()]);
    }

    private static (GenericChart, double[]) Decided(Random random, Func<NeuralNetwork<double>, Dataset<double>, GenericChart> figure)
    {
        var network = Trained.NewNetwork();
        if (random.Next(2) == 0)
            network.Parameters[0].Value.Span[0] = Number(random);
        // A data set refuses what is not finite by itself.
        var inputs = Matrix.Generate(random.Next(1, 6), 2, (_, _) => Number(random) is var x && double.IsFinite(x) ? x : random.NextDouble());
        var data = new Dataset<double>(inputs, Matrix.Generate(inputs.Rows, 1, (_, _) => (double)random.Next(2)));
        return (figure(network, data), inputs.Span.ToArray());
    }

    private static (GenericChart, double[]) Taught(Random random)
    {
        var losses = Numbers(random);
        double? Maybe() => random.Next(3) == 0 ? Number(random) : null;
        EpochResult[] epochs = [.. losses.Select((loss, i) => new EpochResult(i + 1, loss, Maybe(), 1, Maybe(), Maybe(), []))];
        var given = epochs.SelectMany(e => new[] { e.Loss, e.Accuracy ?? 0, e.ValidationLoss ?? 0, e.ValidationAccuracy ?? 0 });
        return (Figures.TrainingCurves(new(epochs, TrainingEnd.Diverged, "diverged: lower the learning rate")), [.. given]);
    }

    private static (GenericChart, double[]) Drawn(Random random, Func<Activation, GenericChart> figure)
    {
        var f = new Wild(Number(random), Number(random), [.. Numbers(random).Order()]);
        return (figure(f), []);
    }

    /// <summary>A student's function that is anything: constant, or a logarithm, with kinks anywhere.</summary>
    private sealed record Wild(double Scale, double Offset, IReadOnlyList<double> Everywhere) : Activation
    {
        public override string Name => "<b>wild</b>";

        public override Formula Formula => new("", "");

        public override Interval Range => Interval.Real;

        public override IReadOnlyList<double> Kinks => Everywhere;

        public override T Value<T>(T x) => (T.CreateTruncating(Scale) * T.Log(x)) + T.CreateTruncating(Offset);

        public override T Derivative<T>(T x) => T.CreateTruncating(Scale) / x;
    }
}
