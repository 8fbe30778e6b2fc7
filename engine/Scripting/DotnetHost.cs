using System.Runtime.InteropServices;

namespace Engine.Scripting;

/// <summary>The <c>dotnet</c> command that belongs to the runtime this process runs on.</summary>
internal static class DotnetHost
{
    // …/dotnet/shared/Microsoft.NETCore.App/10.0.x/
    public static string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
}
