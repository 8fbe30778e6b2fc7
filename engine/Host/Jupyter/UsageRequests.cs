using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Engine.Host.Jupyter;

/// <summary>What the kernel uses of the machine, for the meters that front ends show (ipykernel's <c>usage_request</c>).</summary>
/// <param name="time">Measures the time between two requests.</param>
internal sealed class UsageRequests(TimeProvider time)
{
    private long _asked = time.GetTimestamp();
    private TimeSpan _used = Environment.CpuUsage.TotalTime;

    /// <summary>Answers a <c>usage_request</c>: CPU in percent of one core since the request before, memory in bytes.</summary>
    public JsonObject Handle()
    {
        var (now, used) = (time.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var elapsed = time.GetElapsedTime(_asked, now);
        var percent = elapsed > TimeSpan.Zero ? 100 * ((used - _used) / elapsed) : 0;
        (_asked, _used) = (now, used);
        using var process = Process.GetCurrentProcess();
        return Replies.Ok(
            ("hostname", Environment.MachineName), ("pid", Environment.ProcessId), ("cpu_count", Environment.ProcessorCount),
            ("kernel_cpu", Math.Round(percent, 1)), ("kernel_memory", process.WorkingSet64));
    }
}
