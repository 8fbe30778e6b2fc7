using System.Globalization;
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

    /// <summary>Pieces of sizes, activations and losses, of which some orders make one.</summary>
    private static readonly string[] Pieces =
    [
        "[3, 5, 2]", "[", "]", ",", "3", "5", "2", "0", "-1", "1e2", "1e999", "0.5", "4294967296", "9223372036854775808", "null", "{}",
        "\"", "\\", "\n", "\0", " ", "é", "😀", "(", ")", "=", "NaN", "ReLU", "LeakyReLU(0.2)", "LeakyReLU", "ELU(", "CELU(1e-300)", "GELU(tanh)",
        "SoftmaxCrossEntropy", "BinaryCrossEntropy", "MeanSquaredError", "Huber(", "SmoothL1(1)", "SparseSoftmaxCrossEntropy([1, 2]", "Swish", "1", "NeuralNetwork", new('[', 100), new('x', 500),
    ];

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
    public void AnyLossComesBack()
    {
        var numbers = ArbMap.Default.GeneratorFor<NormalFloat>().Select(x => Math.Abs(x.Get)).Where(x => x > 0);
        var weights = numbers.Three().Select(w => ClassWeights.Of(w.Item1, w.Item2, w.Item3)).OrNull();
        var losses = numbers.Zip(weights).Zip(Gen.Choose(0, 99)).SelectMany(drawn =>
        {
            var ((number, classes), percent) = drawn;
            return Gen.Elements<Loss>(
                new MeanSquaredError(), new MeanAbsoluteError(), new Huber(number), new SmoothL1(number), new BinaryCrossEntropy(classes),
                new Neural.Networks.SoftmaxCrossEntropy(classes, percent / 100.0), new SparseSoftmaxCrossEntropy(classes, percent / 100.0));
        });
        Check.QuickThrowOnFailure(Prop.ForAll(losses.ToArbitrary(), loss =>
        {
            new NeuralNetwork<float>([2, 3], loss: loss).Save(_path);
            Assert.Equal(loss.ToString(), Safetensors.Read(_path).Metadata["loss"]);
            Assert.Equal(loss, NeuralNetwork<float>.Load(_path).Loss);
        }));
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

    /// <summary>The library's parser takes <c>Swish</c> for SiLU, and names may come to the library that a reader had first.</summary>
    [Fact]
    public void AFunctionOfTheReadersOwnIsNeverTakenForTheLibrarys()
    {
        foreach (Activation own in new Activation[] { new Swish(), new ReLU6() })
        {
            var network = new NeuralNetwork<float>([3, 4, 2], own, new HeNormal(), loss: new SoftmaxCrossEntropy());
            network.Save(_path);
            RequireRefused($"uses the activation \"{own}\", which is not the library's: pass it to Load");
            RequireContradiction($"uses the activation \"{own}\", but Load was given \"SiLU\"", new SiLU());
            var loss = Assert.Throws<InvalidDataException>(() => NeuralNetwork<float>.Load(_path, own)).Message;
            Assert.Contains("uses the loss \"SoftmaxCrossEntropy\", which is not the library's: pass it to Load", loss);
            RequireContradiction("uses the loss \"SoftmaxCrossEntropy\", but Load was given \"MeanSquaredError\"", own, new MeanSquaredError());
            var loaded = NeuralNetwork<float>.Load(_path, own, new SoftmaxCrossEntropy());
            RequireSame(network, loaded);
            var x = RandomMatrix.Uniform<float>(7, 3, 1);
            Assert.Equal(network.Forward(x).Span.ToArray(), loaded.Forward(x).Span.ToArray());
        }
    }

    [Fact]
    public void ParametersOfTheReadersOwnFunctionsAreCompared()
    {
        var network = new NeuralNetwork<double>([3, 2], new Power(3), new HeNormal(), loss: new Scaled(0.5));
        network.Save(_path);
        Assert.Equal("-343, -8, -0.125, 0, 0.125, 8, 343", Safetensors.Read(_path).Metadata["own_activation_values"]);
        Assert.Equal("Scaled { Factor = 0.5 }", Safetensors.Read(_path).Metadata["own_loss"]);
        RequireSame(network, NeuralNetwork<double>.Load(_path, new Power(3), new Scaled(0.5)));
        var error = Assert.Throws<ArgumentException>(() => NeuralNetwork<double>.Load(_path, new Power(2), new Scaled(0.5)));
        Assert.Equal(
            $"{_path} was saved with another Power than Load was given: f(-7) was -343, and is 49; {NetworkDescription.WaysOut}",
            error.Message);
        error = Assert.Throws<ArgumentException>(() => NeuralNetwork<double>.Load(_path, new Power(3), new Scaled(2)));
        Assert.Equal(
            $"{_path} uses the loss \"Scaled {{ Factor = 0.5 }}\", but Load was given \"Scaled {{ Factor = 2 }}\": {NetworkDescription.WaysOut}",
            error.Message);
    }

    [Fact]
    public void ALossOfTheReadersOwnIsTheSameInEveryCulture()
    {
        var network = new NeuralNetwork<float>([3, 2], loss: new Scaled(0.5));
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };
            Assert.Equal("Scaled { Factor = 0,5 }", new Scaled(0.5).ToString());
            network.Save(_path);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        RequireSame(network, NeuralNetwork<float>.Load(_path, loss: new Scaled(0.5)));
    }

    /// <summary>What Load is given may say what the file says, and nothing else.</summary>
    [Fact]
    public void WhatLoadIsGivenMayNotContradictTheFile()
    {
        RequireSame(_network, NeuralNetwork<float>.Load(_path, new LeakyReLU(0.2), new Neural.Networks.SoftmaxCrossEntropy()));
        RequireContradiction("uses the activation \"LeakyReLU(0.2)\", but Load was given \"ReLU\"", new ReLU());
        RequireContradiction("uses the activation \"LeakyReLU(0.2)\", but Load was given \"LeakyReLU(0.1)\"", new LeakyReLU(0.1));
        RequireContradiction("uses the activation \"LeakyReLU(0.2)\", but Load was given \"Cube\"", new Cube());
        RequireContradiction("uses the loss \"SoftmaxCrossEntropy\", but Load was given \"MeanSquaredError\"", null, new MeanSquaredError());
        RequireContradiction("uses the loss \"SoftmaxCrossEntropy\", but Load was given \"Halved\"", Leaky, new Halved());
        var file = Safetensors.Read(_path);
        file.Metadata.Remove("sha256");
        file.Metadata.Remove("loss");
        file.Write();
        Assert.Equal(new MeanSquaredError(), NeuralNetwork<float>.Load(_path, loss: new MeanSquaredError()).Loss);
        file.Metadata["activation"] = "of tomorrow";
        file.Write();
        RequireContradiction("uses the activation \"of tomorrow\", but Load was given \"ReLU\"", new ReLU());
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
    [InlineData("activation", null, "has no activation in its __metadata__, which a NeuralNetwork needs: add it there")]
    [InlineData("own_activation", "Cube", "needs either activation, or own_activation with own_activation_values, in its __metadata__: leave out what is too much")]
    [InlineData("own_activation_values", "1", "needs either activation, or own_activation with own_activation_values, in its __metadata__: leave out what is too much")]
    [InlineData("own_loss", "Halved", "has both loss and own_loss in its __metadata__: leave one of them out")]
    [InlineData("loss", "", "uses the loss \"\", which is not the library's: pass it to Load")]
    [InlineData("loss", "BinaryCrossEntropy(", "uses the loss \"BinaryCrossEntropy(\", which is not the library's")]
    [InlineData("loss", "BinaryCrossEntropy([)", "uses the loss \"BinaryCrossEntropy([)\", which is not the library's")]
    [InlineData("loss", "MeanSquaredError(1)", "uses the loss \"MeanSquaredError(1)\", which is not the library's")]
    [InlineData("loss", "Huber(-1)", "uses the loss \"Huber(-1)\", which is not the library's")]
    [InlineData("loss", "Huber(1e999)", "uses the loss \"Huber(1e999)\", which is not the library's")]
    [InlineData("loss", "Huber(null)", "uses the loss \"Huber(null)\", which is not the library's")]
    [InlineData("loss", "SoftmaxCrossEntropy([1, -1])", "uses the loss \"SoftmaxCrossEntropy([1, -1])\", which is not the library's")]
    [InlineData("loss", "SoftmaxCrossEntropy([1, 2, 3])", "has 2 outputs and the loss \"SoftmaxCrossEntropy([1, 2, 3])\": SoftmaxCrossEntropy has 3 class weights for 2 outputs")]
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

    [Theory]
    [InlineData("1, 2, 3, 4, 5, 6, x")]
    [InlineData("1, 2, 3, 4, 5, 6")]
    [InlineData("1, 2, 3, 4, 5, 6, 7,")]
    [InlineData("")]
    public void ValuesOfAnotherFormAreRefused(string values)
    {
        new NeuralNetwork<float>([3, 2], new Cube()).Save(_path);
        var file = Safetensors.Read(_path);
        file.Metadata.Remove("sha256");
        file.Metadata["own_activation_values"] = values;
        file.Write();
        RequireRefused($"has the own_activation_values \"{values}\": write the function at -7, -2, -0.5, 0, 0.5, 2, 7");
    }

    [Fact]
    public void ALossThatDoesNotFitTheSizesIsRefused()
    {
        new NeuralNetwork<float>([3, 1]).Save(_path);
        var file = Safetensors.Read(_path);
        file.Metadata.Remove("sha256");
        file.Metadata["loss"] = "SoftmaxCrossEntropy";
        file.Write();
        RequireRefused("has 1 outputs and the loss \"SoftmaxCrossEntropy\": SoftmaxCrossEntropy needs an output for each of at least 2 classes");
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

    /// <summary>With a checksum that fits, so that what is wrong has to be found by itself.</summary>
    [Fact]
    public void AnyFileThatSomebodyMadeIsReadOrRefused()
    {
        var text = Gen.Elements(Pieces).ListOf().Select(string.Concat);
        var metadata = Gen.Elements("format", "version", "sizes", "activation", "loss", "own_activation", "own_activation_values", "own_loss", "other")
            .Zip(text).ListOf();
        var tensors = Gen.Elements("0.weight", "0.bias", "2.weight", "2.bias", "x").Zip(Gen.Elements("F16", "F32", "F64", "BOOL"))
            .Zip(Gen.Elements(0L, 1, 2, 3, 5).ListOf().Select(shape => shape.Take(3))).ListOf();
        var sound = Safetensors.Read(_path);
        sound.Metadata.Remove("sha256");
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(metadata.Zip(tensors).ToArbitrary(), drawn =>
        {
            var file = new Safetensors(_path);
            foreach (var (name, value) in sound.Metadata.Select(entry => (entry.Key, entry.Value)).Concat(drawn.Item1.Take(2)))
                file.Metadata[name] = value;
            foreach (var (name, tensor) in sound.Tensors)
                file.Tensors[name] = tensor;
            foreach (var ((name, type), shape) in drawn.Item2.Take(1))
            {
                var size = type switch { "F16" => 2, "F32" => 4, "F64" => 8, _ => 1 };
                file.Tensors[name] = new(type, [.. shape], new byte[size * shape.Aggregate(1L, (product, dimension) => product * dimension)]);
            }

            file.Metadata["sha256"] = file.Digest();
            file.Write();
            ReadOrRefuse<float>();
            ReadOrRefuse<double>();
        }));
    }

    /// <summary>What is read is written and read alike.</summary>
    private void ReadOrRefuse<T>()
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        try
        {
            var loaded = NeuralNetwork<T>.Load(_path);
            loaded.Save(_path);
            RequireSame(loaded, NeuralNetwork<T>.Load(_path));
        }
        catch (InvalidDataException error)
        {
            Assert.StartsWith($"{_path} ", error.Message);
            Assert.DoesNotContain('\n', error.Message);
            Assert.InRange(error.Message.Length, 40, 1000);
        }
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

    private void RequireContradiction(string reason, Activation? activation, Loss? loss = null) => Assert.Equal(
        $"{_path} {reason}: {NetworkDescription.WaysOut}",
        Assert.Throws<ArgumentException>(() => NeuralNetwork<float>.Load(_path, activation, loss)).Message);

    private void RequireMessage(string reason, InvalidDataException error)
    {
        Assert.StartsWith($"{_path} ", error.Message);
        Assert.Contains(reason, error.Message);
        Assert.DoesNotContain('\n', error.Message);
    }

    /// <summary>Has a name of the library's SiLU, but is another function.</summary>
    private sealed record Swish : Own;

    /// <summary>Has the name of the library's own, but is another function.</summary>
    private sealed record ReLU6 : Own;

    private sealed record SoftmaxCrossEntropy : OwnLoss;

    private sealed record Halved : OwnLoss;

    private sealed record Scaled(double Factor) : OwnLoss;

    /// <summary>Does not say that it has a parameter.</summary>
    private sealed record Power(int Exponent) : Own
    {
        public override T Value<T>(T x) => T.Pow(x, T.CreateTruncating(Exponent));
    }

    private sealed record Cube : Own
    {
        public override T Value<T>(T x) => x * x * x;
    }

    private abstract record Own : Activation
    {
        public override string Name => GetType().Name;

        public override Formula Formula => new("2x", "2");

        public override Interval Range => Interval.Real;

        public override T Value<T>(T x) => x + x;

        public override T Derivative<T>(T x) => T.CreateTruncating(2);
    }

    private abstract record OwnLoss : Loss
    {
        protected override LossValue<T> EvaluateBatch<T>(Matrix<T> output, Matrix<T> target) => new(T.Zero, output);
    }
}
