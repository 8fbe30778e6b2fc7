using System.Diagnostics;
using System.Runtime.InteropServices;
using Engine.Scripting;

namespace Engine.Jupyter.Installation;

/// <summary>Puts a copy of the engine where a kernel can run from it, whatever becomes of the build folder.</summary>
internal static class EngineCopy
{
    /// <summary>Writes the copy, compiled for this machine if that is possible.</summary>
    /// <param name="directory">Where; nothing is there yet.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Null, or why the copy is not compiled ahead of time and starts slowly.</returns>
    public static async Task<string?> WriteAsync(string directory, CancellationToken cancel)
    {
        if (FindProject() is not { } project)
        {
            // This is such a copy itself.
            Copy(AppContext.BaseDirectory, directory);
            return null;
        }

        var failure = await PublishAsync(project, directory, cancel);
        if (failure is not null)
            Copy(AppContext.BaseDirectory, directory);
        return failure;
    }

    /// <summary>The project that this process was built from, where it runs from its build folder.</summary>
    private static string? FindProject()
    {
        // engine/bin/Debug/net10.0/
        var folder = new DirectoryInfo(AppContext.BaseDirectory).Parent?.Parent?.Parent;
        var project = Path.Combine(folder?.FullName ?? "", "Engine.csproj");
        return File.Exists(project) ? project : null;
    }

    private static async Task<string?> PublishAsync(string project, string directory, CancellationToken cancel)
    {
        // Built apart: somebody may be using the project's own build.
        var workshop = Directory.CreateTempSubdirectory("activation-notebooks-kernel-").FullName;
        try
        {
            return await RunSdkAsync(
                [
                    "publish", project, "--configuration", "Release", "--output", directory, "--no-self-contained",
                    "--runtime", RuntimeInformation.RuntimeIdentifier, "-p:PublishReadyToRun=true", "-p:UseAppHost=false",
                    // The library is not part of the copy.
                    "-p:BuildProjectReferences=false", "--artifacts-path", workshop, "--verbosity", "quiet", "-nologo",
                ],
                cancel);
        }
        finally
        {
            Directory.Delete(workshop, recursive: true);
        }
    }

    private static async Task<string?> RunSdkAsync(IEnumerable<string> arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(DotnetHost.Path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var sdk = Process.Start(start)!;
        try
        {
            var errors = sdk.StandardError.ReadToEndAsync(cancel);
            var output = await sdk.StandardOutput.ReadToEndAsync(cancel) + await errors;
            await sdk.WaitForExitAsync(cancel);
            return sdk.ExitCode == 0 ? null : FirstError(output);
        }
        finally
        {
            sdk.Kill(entireProcessTree: true);
        }
    }

    private static string FirstError(string output) =>
        output.Split('\n').FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal), "dotnet publish failed").Trim();

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
