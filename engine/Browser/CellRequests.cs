using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using Engine.Scripting;

namespace Engine.Browser;

/// <summary>What the worker's script asks for.</summary>
[SupportedOSPlatform("browser")]
internal static partial class CellRequests
{
    /// <summary>Runs a cell; its outputs are sent while it runs.</summary>
    /// <param name="cell">Its number.</param>
    /// <param name="code">Its text.</param>
    /// <returns>The error as nbformat stores it, or an empty text.</returns>
    [JSExport]
    internal static async Task<string> RunAsync(int cell, string code)
    {
        // Within the call from JavaScript the compiler may not wait, which it does.
        await Task.Yield();
        var error = await PageSession.Session.RunAsync(cell, code, new SentOutput(cell), NoInterruption.Instance);
        return error?.ToJson().ToJsonString() ?? "";
    }
}
