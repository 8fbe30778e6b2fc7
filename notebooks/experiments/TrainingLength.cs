using Neural.Activations;
using Neural.Data;
using Neural.Networks;
using Neural.Numerics;

/// <summary>How long to train: the losses of <c>[784, 256, 128, 10]</c> on MNIST, epoch by epoch, from several seeds.</summary>
internal static class TrainingLength
{
    private const int TrainingImages = 55_000;
    private const int Seeds = 10;
    private const int Epochs = 12;

    /// <summary>The network and its training from one seed, which sets the first weights and the order of the images.</summary>
    public static (NeuralNetwork<float> Network, History History) Run(Dataset<float> images, int seed, int epochs)
    {
        var network = new NeuralNetwork<float>([784, 256, 128, 10], new ReLU(), new HeNormal(), seed);
        var options = new TrainingOptions<float> { BatchSize = 128, Seed = seed, Validation = images[TrainingImages..] };
        return (network, network.Train(images[..TrainingImages], epochs, new Adam(0.001), options));
    }

    /// <summary>All seeds, on one thread.</summary>
    public static ResultFile RunAll()
    {
        Parallelism.Threads = 1;
        var images = Mnist.Load(ResultFile.PathOf("mnist")).Train.ToDataset<float>();
        var rows = new List<object[]>();
        for (var seed = 1; seed <= Seeds; seed++)
        {
            foreach (var epoch in Run(images, seed, Epochs).History.Epochs)
            {
                rows.Add([seed, epoch.Epoch, epoch.Loss, epoch.ValidationLoss!, epoch.ValidationAccuracy!]);
            }
            Console.WriteLine($"seed {seed} of {Seeds}");
        }

        return new(
            $"[784, 256, 128, 10], ReLU, He, Adam at 0.001, batches of 128, {TrainingImages} training images and 5000 to validate, {Epochs} epochs, seeds 1 to {Seeds}, float",
            ["seed", "epoch", "training_loss", "validation_loss", "validation_accuracy"], rows);
    }
}
