using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using Engine.Cells;

namespace Engine.Browser;

/// <summary>What the worker's script asks for.</summary>
[SupportedOSPlatform("browser")]
internal static partial class CellRequests
{
    private static PageInterruption _running = new();

    /// <summary>Runs a cell; its outputs are sent while it runs.</summary>
    /// <param name="cell">Its number.</param>
    /// <param name="code">Its text.</param>
    /// <returns>The error as nbformat stores it, or an empty text.</returns>
    [JSExport]
    internal static async Task<string> RunAsync(int cell, string code)
    {
        // Within the call from JavaScript the compiler may not wait, which it does.
        await Task.Yield();
        _running = new();
        var output = new SentOutput(cell);
        var error = await PageSession.RunAsync(cell, code, output, _running);
        output.Flush();
        return error?.ToJson().ToJsonString() ?? "";
    }

    /// <summary>Whether a cell runs without the compiler.</summary>
    /// <param name="cell">Its number.</param>
    /// <param name="code">Its text.</param>
    [JSExport]
    internal static bool IsPrecompiled(int cell, string code) => PageSession.IsPrecompiled(cell, code);

    /// <summary>Does in advance what the next cell would wait for, if it has to be compiled.</summary>
    [JSExport]
    internal static async Task PrepareAsync()
    {
        // As in RunAsync.
        await Task.Yield();
        await PageSession.PrepareAsync();
    }

    /// <summary>Has the compiler do for the first time what it will do for a cell that a reader is about to change.</summary>
    /// <param name="code">The cell as it stands.</param>
    [JSExport]
    internal static async Task WarmUpAsync(string code)
    {
        await Task.Yield();
        await PageSession.WarmUpAsync(code);
    }

    /// <summary>Has the running cell stop, if it waits and so can be told.</summary>
    [JSExport]
    internal static void Interrupt() => _running.Asked.Cancel();

    /// <summary>Has cells that compute look whether they are to stop: there is memory that tells it.</summary>
    [JSExport]
    internal static void Watch() => InterruptPoint.IsAsked = IsAsked;

    [JSImport("isAsked", "page")]
    private static partial bool IsAsked();
}
