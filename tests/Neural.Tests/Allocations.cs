namespace Neural.Tests;

/// <summary>What code allocates on the heap.</summary>
internal static class Allocations
{
    /// <summary>The bytes of one call.</summary>
    /// <remarks>A garbage collection, which another thread may cause, adds the unused rest of the thread's allocation buffer
    /// to its count. Code that allocates does so every time, so the least of several calls is the code's own.</remarks>
    public static long Of(Action code) => Enumerable.Range(0, 5).Min(_ =>
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        code();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    });
}
