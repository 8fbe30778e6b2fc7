using System.Runtime.Versioning;
using Engine.Scripting;
using Engine.Scripting.References;

namespace Engine.Browser;

/// <summary>The one session of a page.</summary>
[SupportedOSPlatform("browser")]
internal static class PageSession
{
    // Where the worker has put the files that notebooks read.
    private const string Folder = "/notebooks";

    /// <summary>The session.</summary>
    public static ScriptSession Session { get; } = new(Folder, new LoadedAssemblies(), new PackPackages(), TimeProvider.System);
}
