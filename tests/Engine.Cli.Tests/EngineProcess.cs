using CliWrap.Buffered;
using Engine.Host;

namespace Engine.Cli.Tests;

/// <summary>The engine as a person runs it.</summary>
internal static class EngineProcess
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "activations.dll");

    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string directory, params string[] arguments)
    {
        var run = await Dotnet.Call(["exec", Program, .. arguments]).WithWorkingDirectory(directory).ExecuteBufferedAsync();
        return (run.ExitCode, run.StandardOutput, run.StandardError);
    }
}
