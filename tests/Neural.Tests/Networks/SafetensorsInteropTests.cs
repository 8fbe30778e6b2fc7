using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using Neural.Activations;
using Neural.Networks;
using Neural.Numerics;

namespace Neural.Tests.Networks;

/// <summary>Exchanges networks with Python's safetensors, bit for bit. Run by safetensors-interop.sh, which brings Python.</summary>
public sealed class SafetensorsInteropTests : IDisposable
{
    private const string Root = "INTEROP_ROOT";
    private readonly string _root = Environment.GetEnvironmentVariable(Root) ?? "/";
    private readonly string _folder;
    private readonly string _path;

    public SafetensorsInteropTests()
    {
        _folder = Path.Combine(_root, "tmp", $"interop-{Guid.NewGuid():N}");
        _path = Path.Combine(_folder, "net.safetensors");
        Directory.CreateDirectory(_folder);
        File.Copy(Script(), Path.Combine(_folder, "interop.py"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact(Explicit = true)]
    public void PythonReadsWhatWeWrite()
    {
        PythonReads<float>("float32");
        PythonReads<double>("float64");
        PythonReads<Half>("float16");
    }

    [Fact(Explicit = true)]
    public void WeReadWhatPythonWrites()
    {
        WeRead<float>("float32");
        WeRead<double>("float64");
    }

    [Fact(Explicit = true)]
    public void NumPyComputesTheSameOutput()
    {
        var network = New<double>(6);
        network.Save(_path);
        var python = Python("read");
        var x = new Matrix<double>(Numbers<double>(python.X), 5, 4);
        var expected = Numbers<double>(python.Y);
        var actual = network.Forward(x).Span.ToArray();
        Assert.Equal(15, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.True(Math.Abs(pair.First - pair.Second) <= 1e-12, $"{pair}"));
    }

    private static NeuralNetwork<T> New<T>(int seed)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        new([4, 7, 3], new Tanh(), new PyTorchDefault(), seed);

    private void PythonReads<T>(string type)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var network = New<T>(5);
        network.Save(_path);
        var python = Python("read");
        Assert.True(python.LaidOutAlike);
        Assert.Equal("[4, 7, 3]", python.Metadata["sizes"]);
        RequireEqual(network, python, type);
        RequireEqual(NeuralNetwork<T>.Load($"{_path}.again"), python, type);
    }

    private void WeRead<T>(string type)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var python = Python("write", type);
        var network = New<T>(7);
        network.LoadWeights(_path);
        RequireEqual(network, python, type);
        network = NeuralNetwork<T>.Load($"{_path}.described");
        RequireEqual(network, python, type);
        Assert.Equal(new Tanh(), network.Activation);
    }

    private static void RequireEqual<T>(NeuralNetwork<T> network, Report python, string type)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Assert.Equal(["0.bias", "0.weight", "2.bias", "2.weight"], python.Bytes.Keys.Order(StringComparer.Ordinal));
        Assert.All(python.Types.Values, actual => Assert.Equal(type, actual));
        foreach (var (i, layer) in network.Layers.Index().Where(entry => entry.Item is Linear<T>))
        {
            var (weight, bias) = (((Linear<T>)layer).Weight.Value, ((Linear<T>)layer).Bias.Value);
            Assert.Equal([weight.Columns, weight.Rows], python.Shapes[$"{i}.weight"]);
            Assert.Equal([bias.Columns], python.Shapes[$"{i}.bias"]);
            T[] columns = [.. Enumerable.Range(0, weight.Columns).SelectMany(weight.Column)];
            Assert.Equal(python.Bytes[$"{i}.weight"], Hexadecimal<T>(columns));
            Assert.Equal(python.Bytes[$"{i}.bias"], Hexadecimal<T>(bias.Span));
        }
    }

    private static string Hexadecimal<T>(Span<T> numbers)
        where T : unmanaged => Convert.ToHexStringLower(MemoryMarshal.AsBytes(numbers));

    private static T[] Numbers<T>(string hexadecimal)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(Convert.FromHexString(hexadecimal)).ToArray();

    private Report Python(string verb, params string[] arguments)
    {
        var inside = $"/tmp/{Path.GetFileName(_folder)}";
        var start = new ProcessStartInfo("chroot") { RedirectStandardOutput = true };
        foreach (var argument in (string[])[_root, "python3", $"{inside}/interop.py", verb, $"{inside}/net.safetensors", .. arguments])
            start.ArgumentList.Add(argument);
        using var python = Process.Start(start)!;
        var output = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        Assert.Equal(0, python.ExitCode);
        return JsonSerializer.Deserialize<Report>(output, new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower })!;
    }

    private static string Script([CallerFilePath] string file = "") =>
        Path.Combine(Path.GetDirectoryName(file)!, "safetensors-interop.py");

    private sealed record Report(
        Dictionary<string, string> Metadata,
        Dictionary<string, string> Types,
        Dictionary<string, int[]> Shapes,
        Dictionary<string, string> Bytes,
        bool LaidOutAlike,
        string X,
        string Y);
}
