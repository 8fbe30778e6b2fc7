using CliWrap;

namespace Engine.Cli.Execution;

/// <summary>How notebooks are run.</summary>
/// <param name="Jobs">How many at the same time.</param>
/// <param name="CellTimeout">How long a cell may take.</param>
/// <param name="MemoryLimit">The bytes that a notebook's managed heap may take.</param>
/// <param name="Host">The assembly of the program in which cells run; null for the one that lies beside this one.</param>
/// <param name="Confine">What keeps that program, which works in a folder, from doing harm; null for nothing.</param>
internal sealed record RunOptions(
    int Jobs, TimeSpan CellTimeout, long MemoryLimit, string? Host = null, Func<Command, string, Command>? Confine = null)
{
    /// <summary>Whether cells of other languages are left as they are; else they fail.</summary>
    public bool SkipOtherLanguages { get; init; }

    /// <summary>How many processors each of them may use: notebooks that run side by side would only wait for each other.</summary>
    public int Processors => Math.Max(1, Environment.ProcessorCount / Jobs);

    public static RunOptions Default { get; } = new(
        Environment.ProcessorCount,
        TimeSpan.FromSeconds(300),
        Math.Max(1L << 30, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes * 3 / 4 / Environment.ProcessorCount));
}
