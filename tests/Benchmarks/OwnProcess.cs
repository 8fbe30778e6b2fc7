using System.Diagnostics;
using System.Globalization;

namespace Benchmarks;

/// <summary>This program again, in a process of its own.</summary>
internal static class OwnProcess
{
    /// <summary>The lines <c>name;number</c> that it prints.</summary>
    /// <param name="command">A verb and its arguments.</param>
    /// <param name="environment">What it is told besides.</param>
    public static (string Name, double Number)[] Numbers(IEnumerable<string> command, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Environment.GetCommandLineArgs()[0], .. command]) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return [.. lines.Select(line => line.Split(';')).Select(row => (row[0], double.Parse(row[1], CultureInfo.InvariantCulture)))];
    }
}
