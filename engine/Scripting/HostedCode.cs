namespace Engine.Scripting;

/// <summary>A cell's code as the host compiles it.</summary>
internal static class HostedCode
{
    /// <summary>What is compiled of it.</summary>
    /// <param name="code">The code as it was written.</param>
    /// <param name="isForBrowser">Whether it will run in a browser.</param>
    /// <returns>The same with what stops it, and around faults of the runtime.</returns>
    public static string Of(string code, bool isForBrowser)
    {
        var stoppable = InterruptPoints.AddTo(code);
        return isForBrowser ? FinallyLoops.MoveOut(stoppable) : stoppable;
    }
}
