using Neural.Activations;
using Neural.Charts.Course;
using Neural.Data;
using Neural.Networks;
using Neural.Tests;
using Plotly.NET;

namespace Neural.Charts.Tests;

/// <summary>Walks over the figures' public surface: whatever must not be null says so by its name, in one line.</summary>
public sealed class EveryArgumentTests
{
    private static readonly Dictionary<Type, Func<object>> Samples = new()
    {
        [typeof(int)] = () => 2,
        [typeof(double)] = () => 0.5,
        [typeof(bool)] = () => false,
        [typeof(string)] = () => "text",
        [typeof(object)] = () => "cell",
        [typeof(LayerTask)] = () => LayerTask.Hidden,
        [typeof(double[])] = () => new[] { 0.5, 0.25 },
        [typeof(double[][])] = () => new[] { new[] { 0.5, 0.25 } },
        [typeof(double[][][])] = () => new[] { new[] { new[] { 0.5, 0.25 } } },
        [typeof(bool[][])] = () => new[] { new[] { true, false } },
        [typeof(int[])] = () => new[] { 1, 0 },
        [typeof(string[])] = () => new[] { "a" },
        [typeof(object[])] = () => new object[] { "a" },
        [typeof(IEnumerable<double>)] = () => new[] { 0.5, 0.25 },
        [typeof(IReadOnlyList<double>)] = () => new[] { 0.5, 0.25 },
        [typeof(IReadOnlyList<Activation>)] = () => new Activation[] { new Tanh() },
        [typeof(IReadOnlyList<LayerTrace<double>>)] = () => Array.Empty<LayerTrace<double>>(),
        [typeof(IReadOnlyList<Branch>)] = () => Choose.Flow.Branches,
        [typeof(IEnumerable<Symptom>)] = () => Array.Empty<Symptom>(),
        [typeof(IReadOnlyCollection<Symptom>)] = () => Array.Empty<Symptom>(),
        [typeof(Func<LayerTask, IReadOnlyCollection<Symptom>, bool>)] = () => (Func<LayerTask, IReadOnlyCollection<Symptom>, bool>)((_, _) => true),
        [typeof(Step)] = () => Choose.For(LayerTask.Hidden),
        [typeof(Symptom)] = () => Symptom.DeadUnits,
        [typeof(Loss)] = () => new MeanSquaredError(),
        [typeof(Initializer)] = () => new HeNormal(),
        [typeof(Note[])] = () => Array.Empty<Note>(),
        [typeof(Activation)] = () => new Tanh(),
        [typeof(Activation[])] = () => new Activation[] { new Tanh() },
        [typeof(Question)] = () => Choose.Flow,
        [typeof(Digits)] = () => Trained.Digits,
        [typeof(Dataset<double>)] = () => Moons.Generate(20, seed: 1),
        [typeof(NeuralNetwork<double>)] = () => NeuralNetwork.For(Moons.Generate(20, seed: 1), [2]),
        [typeof(History)] = () => NeuralNetwork.For(Moons.Generate(20, seed: 1), [2]).Train(Moons.Generate(20, seed: 1), epochs: 1),
        [typeof(Table)] = () => Table.Of("a"),
        [typeof(LabeledValue[])] = () => new LabeledValue[] { new("a", 1) },
        [typeof(Band[])] = () => new Band[] { new("a", [1], [1], [1]) },
        [typeof(Charts.Series[])] = () => new Charts.Series[] { new("a", [1, 2]) },
        [typeof((double, double))] = () => (0.5, 1.0),
        [typeof(LivePanel[])] = () => new LivePanel[] { new LiveBars("a", "b", ["c"], (0, 1)) },
        [typeof(NetworkColumn[])] = () => new NetworkColumn[] { new("a", 2), new("b", 2) },
        [typeof(PlaneClassifier[])] = () => new PlaneClassifier[] { new("a", (x, _) => x, [(1, 1, 1)]) },
        [typeof((string, IEnumerable<LayerStatistics>)[])] = () =>
            new (string, IEnumerable<LayerStatistics>)[] { ("a", [new LayerStatistics("l", 0, 1, 0, 1, 1, 1)]) },
        [typeof((string, Func<double, object?>)[])] = () => new (string, Func<double, object?>)[] { ("a", x => x) },
        [typeof(Func<double, GenericChart>)] = () => (Func<double, GenericChart>)(x => Figures.Curve(new LeakyReLU(x))),
    };

    private static readonly ArgumentWalk Walk = new(typeof(Figures).Assembly, Samples, typeof(Question), typeof(Choice), typeof(Branch));

    public static TheoryData<string> Calls => [.. Walk.NotNull().Select(call => call.Name).Distinct().Order()];

    [Theory, MemberData(nameof(Calls))]
    public void A_null_is_named_in_one_line(string name) => Walk.AssertNullIsNamed(name);

    [Fact]
    public void Many_are_checked() => Assert.InRange(Calls.Count, 40, 1000);
}
