using Neural.Activations;
using Neural.Data;
using Neural.Networks;

namespace Neural.Tests.Networks.Training;

public sealed class CheckpointTests : IDisposable
{
    private static readonly Dataset<double> Data = Moons.Generate<double>(60, seed: 1);

    private readonly string _path = Path.GetTempFileName();

    public static TheoryData<Optimizer> Optimizers => [new Adam(), new SGD(0.1), new SGD(0.1, momentum: 0.9)];

    [Theory, MemberData(nameof(Optimizers))]
    public void A_training_goes_on_to_the_bit(Optimizer optimizer)
    {
        var options = new TrainingOptions<double> { BatchSize = 16 };
        var whole = Make(optimizer);
        whole.Train(Data, 2, options);
        whole.SaveCheckpoint(_path);
        whole.Train(Data, 2, options);

        var continued = Make(optimizer, seed: 7);
        continued.LoadCheckpoint(_path);
        continued.Train(Data, 2, options);

        Assert.Equal(State(whole), State(continued));
    }

    [Fact]
    public void What_does_not_fit_is_refused_and_nothing_is_set()
    {
        var trainer = Make(new Adam());
        trainer.SaveCheckpoint(_path);
        Refuses(Make(new SGD(0.1)), "has the optimizer \"Adam, first moment, second moment\", but this training has \"SGD\"");
        Refuses(new Trainer<double>(new Linear<double>(2, 1), new BinaryCrossEntropy()), "has the network \"Sequential(");

        var bytes = File.ReadAllBytes(_path);
        bytes[^1] ^= 1;
        File.WriteAllBytes(_path, bytes);
        Refuses(Make(new Adam()), "is damaged or was changed");
    }

    // Every state of a layer that is neither a parameter nor a buffer.
    [Fact]
    public void A_layers_streams_are_listed_once_through_every_container()
    {
        var make = new LayerFactory<double>(seed: 1);
        var dropout = make.Dropout(0.5);
        var network = make.Sequential(dropout, make.Residual(dropout, make.AlphaDropout(0.1)), make.Stack(2, () => dropout));

        Assert.Equal(2, network.RandomStreams.Count);
    }

    public void Dispose() => File.Delete(_path);

    private void Refuses(Trainer<double> trainer, string reason)
    {
        var before = State(trainer);
        var error = Assert.Throws<InvalidDataException>(() => trainer.LoadCheckpoint(_path));
        Assert.Contains(reason, error.Message);
        Assert.DoesNotContain('\n', error.Message);
        Assert.Equal(before, State(trainer));
    }

    private static Trainer<double> Make(Optimizer optimizer, int seed = 1)
    {
        var make = new LayerFactory<double>(seed);
        var hidden = make.Residual(make.Linear(8, 8), make.AlphaDropout(0.1), make.Dropout(0.2));
        return new(
            make.Sequential(make.Linear(2, 8), make.BatchNorm(8), new Tanh(), hidden, make.Linear(8, 1)), new BinaryCrossEntropy(), optimizer);
    }

    private static double[] State(Trainer<double> trainer) =>
    [
        .. trainer.Network.Parameters.SelectMany(parameter => parameter.Value.Span.ToArray()),
        .. trainer.Network.Buffers.SelectMany(buffer => buffer.Value.Span.ToArray()),
        .. trainer.Network.RandomStreams.Select(stream => (double)stream.State),
    ];
}
