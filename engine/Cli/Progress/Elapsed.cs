using System.Diagnostics;

namespace Engine.Cli.Progress;

/// <summary>Signs of life from what takes minutes and says nothing meanwhile.</summary>
internal static class Elapsed
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    /// <summary>Waits for a task, and says now and then for how long.</summary>
    public static async Task<T> SayAsync<T>(Task<T> task)
    {
        var clock = Stopwatch.StartNew();
        while (await Task.WhenAny(task, Task.Delay(Interval)) != task)
            Console.WriteLine($"… {clock.Elapsed.TotalSeconds:F0} s");
        return await task;
    }
}
