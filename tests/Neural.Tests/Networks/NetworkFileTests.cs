using System.Numerics;
using System.Runtime.InteropServices;
using FsCheck;
using FsCheck.Fluent;
using Neural.Activations;
using Neural.Networks;
using Neural.Numerics;
using Interval = Neural.Activations.Interval;

namespace Neural.Tests.Networks;

public sealed class NetworkFileTests : IDisposable
{
    private static readonly LeakyReLU Leaky = new(0.2);
    private readonly string _folder = Directory.CreateTempSubdirectory("networks").FullName;
    private readonly string _path;
    private readonly NeuralNetwork<float> _network = new([3, 5, 2], Leaky, new PyTorchDefault(), seed: 4);

    public NetworkFileTests()
    {
        _path = Path.Combine(_folder, "net.safetensors");
        _network.Save(_path);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void ANetworkComesBackAsItWas()
    {
        var loaded = NeuralNetwork<float>.Load(_path);
        var x = RandomMatrix.Uniform<float>(7, 3, 1);
        Assert.Equal(_network.Forward(x).Span.ToArray(), loaded.Forward(x).Span.ToArray());
        RequireSame(_network, loaded);
    }

    [Fact]
    public void AnyBitsComeBack()
    {
        RequireRoundTrips<float>();
        RequireRoundTrips<double>();
        RequireRoundTrips<Half>();
    }

    [Fact]
    public void NamesShapesAndDescriptionAreThoseOfPyTorch()
    {
        var file = Safetensors.Read(_path);
        Assert.Equal(["0.bias", "0.weight", "2.bias", "2.weight"], file.Tensors.Keys);
        Assert.Equal([[5], [5, 3], [2], [2, 5]], file.Tensors.Values.Select(tensor => tensor.Shape));
        Assert.Equal(_network.Parameters[0].Value[1, 4], file.Tensors["0.weight"].Elements<float>()[(4 * 3) + 1]);
        Assert.Equal(64, file.Metadata["sha256"].Length);
        file.Metadata.Remove("sha256");
        Assert.Equal(
            ["activation: LeakyReLU(0.2)", "format: NeuralNetwork", "loss: SoftmaxCrossEntropy", "sizes: [3, 5, 2]", "version: 1"],
            file.Metadata.Select(entry => $"{entry.Key}: {entry.Value}"));
    }

    [Fact]
    public void TheSameNetworkMakesTheSameBytes()
    {
        var again = Path.Combine(_folder, "again.safetensors");
        NeuralNetwork<float>.Load(_path).Save(again);
        Assert.Equal(File.ReadAllBytes(_path), File.ReadAllBytes(again));
    }

    [Fact]
    public void AFileIsReplacedWholeOrNotAtAll()
    {
        var before = File.ReadAllBytes(_path);
        var half = new NeuralNetwork<Half>([3, 2], new ReLU(), new HeNormal());
        half.Save(_path);
        Assert.NotEqual(before, File.ReadAllBytes(_path));
        Assert.Throws<ArgumentException>(() => new NeuralNetwork<float>([3, 2], new Swish(), new HeNormal()).Save(_path));
        Assert.Throws<NotSupportedException>(() => new NeuralNetwork<NFloat>([3, 2], new ReLU(), new HeNormal()).Save(_path));
        RequireSame(half, NeuralNetwork<Half>.Load(_path));
        Assert.ThrowsAny<SystemException>(() => _network.Save(_folder));
        Assert.Equal([_path], Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(_folder) + "*").Append(_path));
        Assert.Equal([_path], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void FunctionsOfTheReadersOwnArePassedToLoad()
    {
        var network = new NeuralNetwork<float>([3, 2], new Cube(), new HeNormal(), loss: new Halved());
        network.Save(_path);
        RequireRefused("uses the activation \"Cube\", which is not the library's: pass it to Load");
        var error = Assert.Throws<InvalidDataException>(() => NeuralNetwork<float>.Load(_path, new Cube()));
        Assert.Equal($"{_path} uses the loss \"Halved\", which is not the library's: pass it to Load", error.Message);
        RequireSame(network, NeuralNetwork<float>.Load(_path, new Cube(), new Halved()));
    }

    [Fact]
    public void AFunctionThatWouldBeTakenForTheLibrarysIsNotSaved()
    {
        var error = Assert.Throws<ArgumentException>(() => new NeuralNetwork<float>([3, 2], new Swish(), new HeNormal()).Save(_path));
        Assert.Equal(
            $"{typeof(Swish)} cannot be saved: its name would be read as the library's {typeof(SiLU)}; give it another one",
            error.Message);
    }

    [Fact]
    public void WeightsOfPyTorchAreLoadedWithoutADescription()
    {
        StripMetadata();
        var network = new NeuralNetwork<float>([3, 5, 2], new Tanh(), new HeNormal(), loss: new MeanSquaredError());
        network.LoadWeights(_path);
        Assert.Equal(Bits(_network), Bits(network));
        Assert.Equal((new Tanh(), new MeanSquaredError()), (network.Activation, network.Loss));
        RequireRefused("does not say which network it holds, as NeuralNetwork.Save does: make the network and call LoadWeights");
    }

    [Fact]
    public void LayersMayHaveOtherNames()
    {
        var file = Safetensors.Read(_path);
        file.Metadata.Clear();
        foreach (var (name, number) in new[] { ("net.first", 0), ("net.last", 2) })
        {
            foreach (var part in new[] { "weight", "bias" })
            {
                file.Tensors.Remove($"{number}.{part}", out var tensor);
                file.Tensors[$"{name}.{part}"] = tensor!;
            }
        }

        file.Write();
        RequireWeightsRefused(
            """has no "0.weight", "0.bias", "2.weight", "2.bias" but also "net.first.bias", "net.first.weight", "net.last.bias", "net.last.weight": give LoadWeights the names of the linear layers, such as "fc1", "fc2", and save no other tensors""");
        var network = new NeuralNetwork<float>([3, 5, 2], Leaky, new HeNormal());
        network.LoadWeights(_path, "net.first", "net.last");
        Assert.Equal(Bits(_network), Bits(network));
        Assert.Equal(
            "NeuralNetwork([3, 5, 2], LeakyReLU(0.2)) has 2 linear layers, but was given the names \"a\"",
            Assert.Throws<ArgumentException>(() => network.LoadWeights(_path, "a")).Message);
        Assert.Throws<ArgumentException>(() => network.LoadWeights(_path, "a", "a"));
    }

    [Fact]
    public void ADescriptionMayBeWrittenByHand()
    {
        var file = Safetensors.Read(_path);
        file.Metadata.Remove("sha256");
        file.Metadata.Remove("loss");
        file.Metadata["sizes"] = "[3,5,2]";
        file.Metadata["activation"] = "leaky_relu(negative_slope=0.2)";
        file.Write();
        RequireSame(_network, NeuralNetwork<float>.Load(_path));
    }

    [Theory]
    [InlineData("version", null, "has no version in its __metadata__, which a NeuralNetwork needs: add it there")]
    [InlineData("version", "2", "has the version \"2\" of a NeuralNetwork, and this library reads 1: read it with the library that wrote it")]
    [InlineData("author", "me", "has \"author\" in its __metadata__, which a NeuralNetwork does not know: leave it out")]
    [InlineData("sizes", "3, 5", "has the sizes \"3, 5\": write at least two positive ones, such as [784, 256, 10]")]
    [InlineData("sizes", "null", "has the sizes \"null\"")]
    [InlineData("sizes", "[3, 0, 2]", "has the sizes \"[3, 0, 2]\"")]
    [InlineData("sizes", "[3]", "has the sizes \"[3]\"")]
    [InlineData("sizes", "[3, 4294967296]", "has the sizes \"[3, 4294967296]\"")]
    [InlineData("sizes", "[3, 2]", "has all tensors but also \"2.bias\", \"2.weight\"")]
    [InlineData("sizes", "[2147483647, 2147483647, 2]", "holds \"0.weight\" in the shape [5, 3], not [2147483647, 2147483647]: make the network with the sizes of the file")]
    [InlineData("activation", "LeakyReLU(-\n", "uses the activation \"LeakyReLU(-\\n\", which is not the library's")]
    [InlineData("activation", "LeakyReLU(NaN)", "uses the activation \"LeakyReLU(NaN)\", which is not the library's")]
    [InlineData("loss", "Hinge", "uses the loss \"Hinge\", which is not the library's: pass it to Load")]
    public void AWrongDescriptionIsRefused(string name, string? text, string reason)
    {
        var file = Safetensors.Read(_path);
        file.Metadata.Remove("sha256");
        file.Metadata.Remove(name);
        if (text is not null)
            file.Metadata[name] = text;
        file.Write();
        RequireRefused(reason);
    }

    [Fact]
    public void ANumberThatChangedIsFound()
    {
        var bytes = File.ReadAllBytes(_path);
        bytes[^1] ^= 1;
        File.WriteAllBytes(_path, bytes);
        RequireRefused("is damaged or was changed: its sha256 is ");
        RequireWeightsRefused("copy it again, or leave the entry out if the change is meant");
    }

    [Fact]
    public void AnotherElementIsRefused()
    {
        const string Reason = "holds \"0.weight\" as F32, not as F64: read it into a network of its element (F16 is Half, F32 float, F64 double), or save it from PyTorch after model.double()";
        var error = Assert.Throws<InvalidDataException>(() => NeuralNetwork<double>.Load(_path));
        Assert.Equal($"{_path} {Reason}", error.Message);
        var network = new NeuralNetwork<double>([3, 5, 2], Leaky, new HeNormal());
        Assert.Equal(error.Message, Assert.Throws<InvalidDataException>(() => network.LoadWeights(_path)).Message);
        var file = Safetensors.Read(_path);
        file.Tensors["0.weight"] = new("BF16", [5, 3], new byte[30]);
        file.Write();
        RequireRefused("is damaged");
        StripMetadata();
        RequireWeightsRefused("holds \"0.weight\" as BF16, not as F32");
    }

    [Fact]
    public void NothingIsSetIfTheLastTensorDoesNotFit()
    {
        var file = Safetensors.Read(_path);
        file.Metadata.Clear();
        file.Tensors["2.bias"] = StoredTensor.Of<float>([1, 2, 3], 3);
        file.Write();
        var network = new NeuralNetwork<float>([3, 5, 2], Leaky, new HeNormal());
        var before = Bits(network);
        var error = Assert.Throws<InvalidDataException>(() => network.LoadWeights(_path));
        Assert.Equal($"{_path} holds \"2.bias\" in the shape [3], not [2]: make the network with the sizes of the file", error.Message);
        Assert.Equal(before, Bits(network));
    }

    [Fact]
    public void TheFormerFormatIsNamed()
    {
        File.WriteAllBytes(_path, [.. "NEURALNW"u8, 1, 0, 0, 0]);
        const string Reason = "has this library's former format, NEURALNW, which gave way to safetensors: train the network and save it anew";
        RequireRefused(Reason);
        RequireWeightsRefused(Reason);
    }

    [Fact]
    public void EveryTruncationIsRefused()
    {
        var bytes = File.ReadAllBytes(_path);
        for (var length = 0; length < bytes.Length; length++)
        {
            File.WriteAllBytes(_path, bytes[..length]);
            RequireRefused("is damaged or no safetensors file");
        }

        File.WriteAllBytes(_path, [.. bytes, 0]);
        RequireRefused("its tensors take 128 bytes, but 129 follow the header; copy it again, or save it anew");
    }

    [Fact]
    public void EveryBitThatFlipsIsFoundOrHarmless()
    {
        var bytes = File.ReadAllBytes(_path);
        for (var i = 0; i < bytes.Length; i++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                bytes[i] ^= (byte)(1 << bit);
                RequireFoundOrHarmless(bytes);
                bytes[i] ^= (byte)(1 << bit);
            }
        }
    }

    [Fact]
    public void BytesThatChangeAreFoundOrHarmless()
    {
        var bytes = File.ReadAllBytes(_path);
        var change = Gen.Choose(0, bytes.Length - 1).Zip(Gen.Choose(0, 255));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(change.NonEmptyListOf().ToArbitrary(), changes =>
        {
            var changed = bytes.ToArray();
            foreach (var (at, value) in changes)
                changed[at] = (byte)value;
            RequireFoundOrHarmless(changed);
        }));
    }

    private void RequireFoundOrHarmless(byte[] bytes)
    {
        File.WriteAllBytes(_path, bytes);
        NeuralNetwork<float> loaded;
        try
        {
            loaded = NeuralNetwork<float>.Load(_path);
        }
        catch (InvalidDataException error)
        {
            Assert.DoesNotContain('\n', error.Message);
            return;
        }

        RequireSame(_network, loaded);
    }

    private void RequireRoundTrips<T>()
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var networks = Gen.Choose(1, 6).ListOf().Where(sizes => sizes.Count > 1)
            .Zip(ArbMap.Default.GeneratorFor<int>()).Zip(Gen.Elements(Activation.All.AsEnumerable()));
        Check.QuickThrowOnFailure(Prop.ForAll(networks.ToArbitrary(), drawn =>
        {
            var ((sizes, seed), activation) = drawn;
            var network = new NeuralNetwork<T>([.. sizes], activation, new HeNormal());
            foreach (var parameter in network.Parameters)
                new Random(seed).NextBytes(MemoryMarshal.AsBytes(parameter.Value.Span));
            network.Save(_path);
            RequireSame(network, NeuralNetwork<T>.Load(_path));
        }));
    }

    private static void RequireSame<T>(NeuralNetwork<T> expected, NeuralNetwork<T> actual)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Assert.Equal(expected.Sizes, actual.Sizes);
        Assert.Equal((expected.Activation, expected.Loss), (actual.Activation, actual.Loss));
        Assert.Equal(Bits(expected), Bits(actual));
    }

    private static byte[] Bits<T>(NeuralNetwork<T> network)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        [.. network.Parameters.SelectMany(parameter => MemoryMarshal.AsBytes(parameter.Value.Span).ToArray())];

    private void StripMetadata()
    {
        var file = Safetensors.Read(_path);
        file.Metadata.Clear();
        file.Write();
    }

    private void RequireRefused(string reason) => RequireMessage(
        reason, Assert.Throws<InvalidDataException>(() => NeuralNetwork<float>.Load(_path)));

    private void RequireWeightsRefused(string reason)
    {
        var network = new NeuralNetwork<float>([3, 5, 2], Leaky, new HeNormal());
        RequireMessage(reason, Assert.Throws<InvalidDataException>(() => network.LoadWeights(_path)));
    }

    private void RequireMessage(string reason, InvalidDataException error)
    {
        Assert.StartsWith($"{_path} ", error.Message);
        Assert.Contains(reason, error.Message);
        Assert.DoesNotContain('\n', error.Message);
    }

    private sealed record Cube : Activation
    {
        public override string Name => "Cube";

        public override Formula Formula => new("x^3", "3x^2");

        public override Interval Range => Interval.Real;

        public override T Value<T>(T x) => x * x * x;

        public override T Derivative<T>(T x) => T.CreateTruncating(3) * x * x;
    }

    /// <summary>Has a name of the library's SiLU, but is another function.</summary>
    private sealed record Swish : Activation
    {
        public override string Name => "Swish";

        public override Formula Formula => new("2x", "2");

        public override Interval Range => Interval.Real;

        public override T Value<T>(T x) => x + x;

        public override T Derivative<T>(T x) => T.CreateTruncating(2);
    }

    private sealed record Halved : Loss
    {
        protected override LossValue<T> EvaluateBatch<T>(Matrix<T> output, Matrix<T> target) => new(T.Zero, output);
    }
}
