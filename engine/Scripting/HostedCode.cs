namespace Engine.Scripting;

/// <summary>A cell's code as the host compiles it.</summary>
internal static class HostedCode
{
    /// <summary>What is compiled of it.</summary>
    /// <param name="code">The code as it was written.</param>
    /// <returns>The same with what stops it, and around faults of the runtime.</returns>
    public static string Of(string code)
    {
        var stoppable = InterruptPoints.AddTo(code);
        return OperatingSystem.IsBrowser() ? FinallyLoops.MoveOut(stoppable) : stoppable;
    }
}
