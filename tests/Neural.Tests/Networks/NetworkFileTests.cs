using System.Text;
using Neural.Activations;
using Neural.Networks;

namespace Neural.Tests.Networks;

public sealed class NetworkFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.network");
    private readonly NeuralNetwork<float> _network = new([3, 5, 2], new LeakyReLU(0.2), new HeNormal(), seed: 4);

    public NetworkFileTests() => _network.Save(_path);

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void ANetworkComesBackAsItWas()
    {
        var loaded = NeuralNetwork<float>.Load(_path);
        var x = RandomMatrix.Uniform<float>(7, 3, 1);
        Assert.Equal((_network.ToString(), _network.Loss), (loaded.ToString(), loaded.Loss));
        Assert.Equal(_network.Forward(x).Span.ToArray(), loaded.Forward(x).Span.ToArray());
    }

    [Fact]
    public void TheFormatIsTheDocumentedOne()
    {
        var bytes = File.ReadAllBytes(_path);
        Assert.Equal("NEURALNW", Encoding.ASCII.GetString(bytes, 0, 8));
        Assert.Equal(1, BitConverter.ToInt32(bytes, 8));
        var header = BitConverter.ToInt32(bytes, 12);
        Assert.Equal(
            """{"element":"Single","sizes":[3,5,2],"activation":"LeakyReLU(0.2)","loss":"SoftmaxCrossEntropy"}""",
            Encoding.UTF8.GetString(bytes, 16, header));
        Assert.Equal(16 + header + (sizeof(float) * _network.ParameterCount) + 32, bytes.Length);
        Assert.Equal(_network.Parameters[0].Value[0, 0], BitConverter.ToSingle(bytes, 16 + header));
    }

    [Fact]
    public void AnActivationOfTheReadersOwnIsPassedToLoad()
    {
        var network = new NeuralNetwork<float>([3, 2], new Cube(), new HeNormal());
        network.Save(_path);
        var error = Assert.Throws<InvalidDataException>(() => NeuralNetwork<float>.Load(_path));
        Assert.Equal($"{_path} uses the activation Cube, which is not the library's: pass it to Load", error.Message);
        Assert.Equal(network.ToString(), NeuralNetwork<float>.Load(_path, new Cube()).ToString());
    }

    [Theory]
    [InlineData(4, "is no network file: it does not begin with NEURALNW")]
    [InlineData(20, "is truncated: it ends within its header, after 20 bytes")]
    [InlineData(200, "is truncated or damaged: its 200 bytes do not match their SHA-256")]
    public void ATruncatedFileIsRefused(int length, string reason)
    {
        File.WriteAllBytes(_path, File.ReadAllBytes(_path)[..length]);
        RequireRefused(reason);
    }

    [Fact]
    public void AForeignOrDamagedFileIsRefused()
    {
        var bytes = File.ReadAllBytes(_path);
        bytes[100] ^= 1;
        File.WriteAllBytes(_path, bytes);
        RequireRefused("is truncated or damaged");
        bytes[8] = 2;
        File.WriteAllBytes(_path, bytes);
        RequireRefused("has version 2 of the network file; this library reads version 1");
        File.WriteAllText(_path, "PK, or anything else");
        RequireRefused("is no network file");
    }

    [Fact]
    public void AnotherElementTypeIsRefused()
    {
        var error = Assert.Throws<InvalidDataException>(() => NeuralNetwork<double>.Load(_path));
        Assert.Equal($"{_path} holds a network of Single, not of Double", error.Message);
    }

    private void RequireRefused(string reason) =>
        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => NeuralNetwork<float>.Load(_path)).Message);

    private sealed record Cube : Activation
    {
        public override string Name => "Cube";

        public override Formula Formula => new("x^3", "3x^2");

        public override Interval Range => Interval.Real;

        public override T Value<T>(T x) => x * x * x;

        public override T Derivative<T>(T x) => T.CreateTruncating(3) * x * x;
    }
}
