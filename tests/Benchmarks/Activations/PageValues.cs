using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Benchmarks.Activations;

/// <summary>What the library computes in a page, where .NET runs on WebAssembly.</summary>
internal sealed class PageValues : IFunctionValues, IDisposable
{
    private readonly Process _node;

    public PageValues([CallerFilePath] string file = "") => _node = Process.Start(
        new ProcessStartInfo("node", [Path.Combine(Path.GetDirectoryName(file)!, "../../Browser/function-values.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;

    /// <inheritdoc/>
    public (T Value, T Derivative)[] At<T>(string function, IReadOnlyList<T> arguments) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var precision = typeof(T) == typeof(float) ? "float" : "double";
        var asked = arguments.Select(x => double.CreateChecked(x).ToString("R", CultureInfo.InvariantCulture));
        _node.StandardInput.WriteLine($"{function} {precision} {string.Join(' ', asked)}");
        _node.StandardInput.Flush();
        var line = _node.StandardOutput.ReadLine() ?? throw new InvalidOperationException(
            "function-values.mjs has ended: what it needs is told at its head");
        return [.. line.Split(' ').Select(pair => pair.Split(',')).Select(pair => (Parse<T>(pair[0]), Parse<T>(pair[1])))];
    }

    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
    }

    private static T Parse<T>(string text) where T : IFloatingPointIeee754<T> => T.Parse(text, CultureInfo.InvariantCulture);
}
