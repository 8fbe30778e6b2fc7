using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Neural.Activations;
using Neural.Networks;
using Neural.Numerics;

namespace Neural.Tests.Networks;

/// <summary>Exchanges weights with TorchSharp, both ways. Run by torchsharp-interop.sh, which brings what LibTorch
/// needs.</summary>
public sealed class TorchSharpInteropTests : IDisposable
{
    private const string Program = "tests/Benchmarks/TorchSharp/bin/Release/net10.0/TorchSharpPeer.dll";

    private readonly string _root = Environment.GetEnvironmentVariable("INTEROP_ROOT") ?? "/";
    private readonly string _folder;

    public TorchSharpInteropTests()
    {
        _folder = $"/tmp/torchsharp-{Guid.NewGuid():N}";
        Directory.CreateDirectory(Outside(""));
    }

    public void Dispose() => Directory.Delete(Outside(""), recursive: true);

    [Fact(Explicit = true)]
    public void BothComputeTheSameWithTheWeightsOfEither()
    {
        var ours = New(seed: 5);
        ours.Save(Outside("ours.safetensors"));
        var (withOurs, withTheirs) = TorchSharp();
        RequireNear(withOurs, ours);

        var theirs = New(seed: 6);
        theirs.LoadWeights(Outside("theirs.safetensors"));
        RequireNear(withTheirs, theirs);
    }

    private static NeuralNetwork<float> New(int seed) => new([784, 256, 128, 10], new ReLU(), seed: seed);

    private static void RequireNear(float[] expected, NeuralNetwork<float> network)
    {
        var x = new Matrix<float>([.. Enumerable.Range(0, 3 * 784).Select(i => MathF.Sin(i))], 3, 784);
        var actual = network.Forward(x).Span.ToArray();
        Assert.Equal(30, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-4f));
        Assert.True(actual.Max() - actual.Min() > 0.1, "the outputs say nothing");
    }

    /// <summary>What TorchSharp computes with our weights, and with its own.</summary>
    private (float[] WithOurs, float[] WithTheirs) TorchSharp([CallerFilePath] string file = "")
    {
        var repository = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../.."));
        string[] command =
        [
            Path.Combine(repository, "tests/Containers/enter.sh"), "--offline", "--show", repository, _root, "root",
            "dotnet", $"/mnt/{Program}", "exchange", $"{_folder}/ours.safetensors", $"{_folder}/theirs.safetensors",
        ];
        using var process = Process.Start(new ProcessStartInfo("bash", command) { RedirectStandardOutput = true })!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        Assert.Equal(2, lines.Length);
        return (Numbers(lines[0]), Numbers(lines[1]));
    }

    private static float[] Numbers(string line) =>
        [.. line.Split(' ').Select(number => float.Parse(number, CultureInfo.InvariantCulture))];

    private string Outside(string name) => Path.Join(_root, _folder, name);
}
