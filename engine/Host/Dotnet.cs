using System.Runtime.InteropServices;
using CliWrap;

namespace Engine.Host;

/// <summary>The <c>dotnet</c> command that belongs to the runtime this process runs on.</summary>
internal static class Dotnet
{
    /// <summary>The program.</summary>
    // …/dotnet/shared/Microsoft.NETCore.App/10.0.x/
    public static string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    /// <summary>A call of it, which gives its exit code back whatever it is, and is killed with its children when cancelled.</summary>
    /// <param name="arguments">What follows <c>dotnet</c>.</param>
    public static Command Call(params IEnumerable<string> arguments) =>
        CliWrap.Cli.Wrap(Path).WithArguments(arguments).WithValidation(CommandResultValidation.None)
            // A build that runs this process must not leak its settings into another; and what serves other builds, too, such as
            // the compiler's server, must not end with this process.
            .WithEnvironmentVariables(variables => variables
                .Set("MSBUILD_EXE_PATH", null).Set("MSBuildSDKsPath", null).Set(Descendants.Mark, null));
}
