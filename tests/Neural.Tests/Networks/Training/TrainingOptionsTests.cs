using Neural.Data;
using Neural.Networks;

namespace Neural.Tests.Networks.Training;

public sealed class TrainingOptionsTests
{
    private static readonly Dataset<double> Data = Moons.Generate<double>(20, seed: 1);

    public static TheoryData<Func<object>, string> Refused => new()
    {
        { () => new TrainingOptions<double> { BatchSize = 0 }, "BatchSize is 0; it must be at least 1" },
        { () => new TrainingOptions<double> { Patience = 0 }, "Patience is 0; it must be at least 1" },
        { () => new TrainingOptions<double> { Patience = -1 }, "Patience is -1; it must be at least 1" },
        { () => new TrainingOptions<double> { StatisticsExamples = -1 }, "StatisticsExamples is -1; it must be at least 0" },
        { () => new RandomNormal(double.NaN), "Std is NaN; it must be finite" },
        { () => new RandomNormal(-1), "Std is -1; it must be at least 0" },
        { () => new XavierNormal(double.PositiveInfinity), "Gain is Infinity; it must be finite" },
        { () => new XavierUniform(-2), "Gain is -2; it must be at least 0" },
        { () => new RandomNormal() with { Std = double.NaN }, "Std is NaN; it must be finite" },
    };

    [Theory, MemberData(nameof(Refused))]
    public void An_option_is_checked_when_it_is_set(Func<object> make, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentOutOfRangeException>(make).Message);

    public static TheoryData<Dataset<double>, string> Validations => new()
    {
        { Data[..0], "the validation set is empty (0 examples, 2 → 1): leave it out" },
        { new(RandomMatrix.Uniform<double>(4, 3, 1), new(4, 1)), "the validation set is 4 examples, 3 → 1, but the training set 20 examples, 2 → 1: give both the same widths" },
        { new(RandomMatrix.Uniform<double>(4, 2, 1), new(4, 2)), "the validation set is 4 examples, 2 → 2, but the training set 20 examples, 2 → 1: give both the same widths" },
    };

    [Theory, MemberData(nameof(Validations))]
    public void A_validation_set_that_does_not_fit_is_refused_before_the_first_step(Dataset<double> validation, string message)
    {
        var network = new NeuralNetwork<double>([2, 3, 1]);
        var before = network.Parameters[0].Value.Copy();
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => network.Train(Data, 1, options: new() { Validation = validation })).Message);
        Assert.Equal(before.Span.ToArray(), network.Parameters[0].Value.Span.ToArray());
    }
}
