using CliWrap.Buffered;
using Engine.Host;

namespace Engine.Cli.Installation;

/// <summary>Publications of the engine's own projects, where this process runs from its build folder.</summary>
internal static class Publication
{
    /// <summary>Finds a project of the engine's.</summary>
    /// <param name="room">Its folder.</param>
    /// <returns>Its file, or null where there are no sources.</returns>
    public static string? FindProject(string room)
    {
        // engine/bin/Debug/net10.0/
        var engine = new DirectoryInfo(AppContext.BaseDirectory).Parent?.Parent?.Parent;
        var project = Path.Combine(engine?.FullName ?? "", room, $"Engine.{room}.csproj");
        return File.Exists(project) ? project : null;
    }

    /// <summary>Publishes a project.</summary>
    /// <param name="project">Its file.</param>
    /// <param name="workshop">Where it is built: a folder of its own, since somebody may be using the project's.</param>
    /// <param name="options">What else the SDK is told.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Null, or the first thing that the SDK found wrong.</returns>
    public static async Task<string?> WriteAsync(string project, string workshop, IEnumerable<string> options, CancellationToken cancel)
    {
        var sdk = await Dotnet.Call([
            "publish", project, "--configuration", "Release", "--artifacts-path", workshop, "--verbosity", "quiet", "-nologo", .. options,
        ]).ExecuteBufferedAsync(cancel);
        return sdk.IsSuccess ? null : FirstError(sdk.StandardOutput + sdk.StandardError);
    }

    private static string FirstError(string output) =>
        output.Split('\n').FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal), "dotnet publish failed").Trim();
}
