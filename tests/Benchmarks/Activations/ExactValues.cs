using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Neural.Tests.Reference;

namespace Benchmarks.Activations;

/// <summary>f and f′ of the catalogue's functions to 60 digits, by mpmath in a Python of its own.</summary>
internal sealed class ExactValues : IDisposable
{
    private readonly Process _python;

    public ExactValues([CallerFilePath] string file = "") => _python = Process.Start(
        new ProcessStartInfo("/usr/bin/python3", [Path.Combine(Path.GetDirectoryName(file)!, "exact.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;

    public ReferencePoint[] At(string function, IReadOnlyList<double> arguments)
    {
        _python.StandardInput.WriteLine($"{function} {string.Join(' ', arguments.Select(x => x.ToString("R", CultureInfo.InvariantCulture)))}");
        _python.StandardInput.Flush();
        return [.. arguments.Select(Read)];
    }

    public void Dispose()
    {
        _python.StandardInput.Close();
        _python.WaitForExit();
        _python.Dispose();
    }

    private ReferencePoint Read(double x)
    {
        var line = _python.StandardOutput.ReadLine() ?? throw new InvalidOperationException("exact.py has ended: is python3-mpmath installed?");
        var cells = line.Split(',');
        return new(x, ReferenceTable.Exact(cells, 0), ReferenceTable.Exact(cells, 2));
    }
}
