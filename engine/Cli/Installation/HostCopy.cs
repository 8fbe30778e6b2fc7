using System.Runtime.InteropServices;
using Engine.Host.Workers;

namespace Engine.Cli.Installation;

/// <summary>Puts a copy of the host where a kernel can run from it, whatever becomes of the build folder.</summary>
internal static class HostCopy
{
    /// <summary>The host's assembly.</summary>
    public static string Program { get; } = typeof(Worker).Assembly.GetName().Name!;

    /// <summary>Writes the copy, compiled for this machine if that is possible.</summary>
    /// <param name="directory">Where; nothing is there yet.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Null, or why the copy is not compiled ahead of time and starts slowly.</returns>
    public static async Task<string?> WriteAsync(string directory, CancellationToken cancel)
    {
        var failure = Publication.FindProject("Host") is { } project
            ? await PublishAsync(project, directory, cancel)
            : "this engine does not run from the folder that it was built in";
        if (failure is not null)
            Copy(AppContext.BaseDirectory, directory);
        return failure;
    }

    private static async Task<string?> PublishAsync(string project, string directory, CancellationToken cancel)
    {
        var workshop = Directory.CreateTempSubdirectory("activation-notebooks-kernel-").FullName;
        try
        {
            return await Publication.WriteAsync(project, workshop, [
                "--output", directory, "--no-self-contained", "--runtime", RuntimeInformation.RuntimeIdentifier, "-p:PublishReadyToRun=true",
            ], cancel);
        }
        finally
        {
            Directory.Delete(workshop, recursive: true);
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
