using Neural.Activations;
using Neural.Data;
using Neural.Networks;
using Neural.Numerics;

namespace Neural.Tests;

/// <summary>Walks over the public surface: whatever must not be null says so by its name, and whatever does not fit names its
/// size, each in one line.</summary>
public sealed class EveryArgumentTests
{
    // Of every type that occurs in the surface a value that does no harm; what is not here is found by the test that counts.
    private static readonly Dictionary<Type, Func<object>> Samples = new()
    {
        [typeof(int)] = () => 2,
        [typeof(double)] = () => 0.5,
        [typeof(bool)] = () => false,
        [typeof(string)] = () => "relu",
        [typeof(Random)] = () => new Random(1),
        [typeof(Range)] = () => ..1,
        [typeof(FanMode)] = () => FanMode.FanIn,
        [typeof(TrainingEnd)] = () => TrainingEnd.Completed,
        [typeof(double[])] = () => new[] { 0.5, 0.25 },
        [typeof(double[][])] = () => new[] { new[] { 0.5, 0.25 } },
        [typeof(double[,])] = () => new[,] { { 0.5, 0.25 } },
        [typeof(int[])] = () => new[] { 2, 1 },
        [typeof(byte[])] = () => new byte[] { 1, 2 },
        [typeof(IReadOnlyList<int>)] = () => new[] { 1, 1 },
        [typeof(IReadOnlyList<double>)] = () => new[] { 0.5, 0.25 },
        [typeof(IReadOnlyList<string>)] = () => new[] { "a" },
        [typeof(IReadOnlyList<EpochResult>)] = () => Array.Empty<EpochResult>(),
        [typeof(IReadOnlyList<LayerStatistics>)] = () => Array.Empty<LayerStatistics>(),
        [typeof(IReadOnlyList<Parameter<double>>)] = () => new[] { Weight() },
        [typeof(IEnumerable<Layer<double>>)] = () => new Layer<double>[] { new Linear<double>(2, 2) },
        [typeof(Matrix<double>)] = () => new Matrix<double>(2, 2),
        [typeof(Parameter<double>)] = () => Weight(),
        [typeof(Dataset<double>)] = () => new Dataset<double>(new(2, 2), new(2, 2)),
        [typeof(Layer<double>)] = () => new Linear<double>(2, 2),
        [typeof(Sequential<double>)] = () => new Sequential<double>(new Linear<double>(2, 2)),
        [typeof(NeuralNetwork<double>)] = () => new NeuralNetwork<double>([2, 2]),
        [typeof(Trainer<double>)] = () => new Trainer<double>(new Linear<double>(2, 2), new MeanSquaredError()),
        [typeof(TrainingOptions<double>)] = () => new TrainingOptions<double>(),
        [typeof(Activation)] = () => new Tanh(),
        [typeof(Loss)] = () => new MeanSquaredError(),
        [typeof(ClassificationLoss)] = () => new SoftmaxCrossEntropy(),
        [typeof(SoftmaxLoss)] = () => new SoftmaxCrossEntropy(),
        [typeof(Optimizer)] = () => new SGD(),
        [typeof(Schedule)] = () => new StepDecay(2),
        [typeof(Initializer)] = () => new HeNormal(),
        [typeof(LayerStatistics)] = () => new LayerStatistics("l", 0, 1, 0, 1, 1, 1),
        [typeof(Func<double, double>)] = () => (Func<double, double>)(x => x),
        [typeof(Func<double[], double>)] = () => (Func<double[], double>)(x => x[0]),
        [typeof(Func<ReadOnlySpan<double>, double>)] = () => (Func<ReadOnlySpan<double>, double>)(x => x[0]),
        [typeof(Func<Layer<double>>)] = () => (Func<Layer<double>>)(() => new Linear<double>(2, 2)),
        [typeof(Func<Matrix<double>, Matrix<double>>)] = () => (Func<Matrix<double>, Matrix<double>>)(x => x),
        [typeof(Action<Matrix<double>>)] = () => (Action<Matrix<double>>)(_ => { }),
        [typeof(Func<int, int, double>)] = () => (Func<int, int, double>)((_, _) => 1),
    };

    // Three rows, five columns, seven entries: sizes that occur in no sample.
    private static readonly (object Value, string[] Sizes)[] Misfits =
    [
        (new Matrix<double>(3, 5), ["3", "5"]),
        (new Dataset<double>(new(3, 5), new(3, 5)), ["3", "5"]),
        (new double[7], ["7"]),
        (new int[7], ["7"]),
        (new Linear<double>(5, 3), ["3", "5"]),
        (new NeuralNetwork<double>([5, 3]), ["3", "5"]),
    ];

    private static readonly ArgumentWalk Walk = new(
        typeof(Activation).Assembly, Samples, typeof(Activation), typeof(Loss), typeof(Optimizer), typeof(Initializer), typeof(Schedule));

    public static TheoryData<string> Calls => [.. Walk.NotNull().Select(call => call.Name).Distinct().Order()];

    public static TheoryData<string> SizedCalls =>
        [.. Misfits.SelectMany(misfit => Walk.Of(misfit.Value.GetType())).Select(call => call.Name).Distinct().Order()];

    [Theory, MemberData(nameof(Calls))]
    public void A_null_is_named_in_one_line(string name) => Walk.AssertNullIsNamed(name);

    [Theory, MemberData(nameof(SizedCalls))]
    public void A_size_that_does_not_fit_is_named_in_one_line(string name)
    {
        foreach (var (value, sizes) in Misfits)
        {
            foreach (var call in Walk.Of(value.GetType()).Where(call => call.Name == name))
            {
                var error = Walk.Error(call, value);
                if (error is null)
                    continue;
                Assert.IsAssignableFrom<ArgumentException>(error);
                Assert.DoesNotContain('\n', error.Message);
                Assert.True(sizes.Any(error.Message.Contains), $"{name} does not say what it was given: {error.Message}");
            }
        }
    }

    [Fact]
    public void Many_are_checked() => Assert.All([Calls.Count, SizedCalls.Count], count => Assert.InRange(count, 40, 1000));

    private static Parameter<double> Weight() => new("w", new Matrix<double>(2, 2));
}
