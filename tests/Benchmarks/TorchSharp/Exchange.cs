using System.Globalization;
using TorchSharp.Modules;
using TorchSharp.PyBridge;
using static TorchSharp.torch;

namespace TorchSharpPeer;

/// <summary>Reads the weights of a network from a file and writes those of another to a second one, and prints what each
/// network makes of the same inputs.</summary>
internal static class Exchange
{
    public static void Run(string read, string written)
    {
        using var theirs = New();
        theirs.load_safetensors(read);
        Print(theirs);
        using var own = New();
        own.save_safetensors(written);
        Print(own);
    }

    private static Sequential New() => LibTorchCells.Network(ScalarType.Float32, [784, 256, 128, 10]);

    private static void Print(Sequential network)
    {
        using var x = arange(3 * 784, ScalarType.Float32).sin().reshape(3, 784);
        using var y = network.forward(x);
        Console.WriteLine(string.Join(' ', y.data<float>().Select(number => number.ToString("R", CultureInfo.InvariantCulture))));
    }
}
