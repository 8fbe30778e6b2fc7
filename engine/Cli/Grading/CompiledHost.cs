using System.Security.Cryptography;
using Engine.Cli.Installation;
using Engine.Cli.Progress;

namespace Engine.Cli.Grading;

/// <summary>The program in which cells run, compiled for this machine: it starts in a third of the time that it takes otherwise.</summary>
internal static class CompiledHost
{
    // Fewer are graded before it would be made.
    private const int Worthwhile = 40;

    /// <summary>A copy made earlier, or a new one if that pays; null for the program as it was built.</summary>
    /// <param name="submissions">How many there are to grade.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Its assembly.</returns>
    public static async Task<string?> FindAsync(int submissions, CancellationToken cancel)
    {
        var folder = Path.Combine(Cache(), $"host-{Fingerprint()}");
        var program = Path.Combine(folder, $"{HostCopy.Program}.dll");
        if (File.Exists(program))
            return program;
        if (submissions < Worthwhile)
            return null;
        Console.WriteLine("Compiling the engine for this machine, once: about a minute, several on a busy one …");
        Directory.CreateDirectory(Cache());
        var slow = await Elapsed.SayAsync(DraftFolder.WriteAsync(folder, draft => HostCopy.WriteAsync(draft, cancel)));
        if (slow is null)
            return program;
        DraftFolder.Delete(folder);
        Console.WriteLine($"It is not compiled for this machine, and starts slowly: {slow}");
        return null;
    }

    private static string Cache() => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "activation-notebooks");

    // Of the engine as it was built: another build makes another copy.
    private static string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "Engine*.dll").Order(StringComparer.Ordinal))
            hash.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
