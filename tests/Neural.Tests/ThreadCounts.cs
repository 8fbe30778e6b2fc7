using Neural.Numerics;

namespace Neural.Tests;

/// <summary>Computes the same on several numbers of threads. The tests that do are in the collection
/// <see cref="Parallelism"/>, since the number is the process's.</summary>
internal static class ThreadCounts
{
    /// <summary>Requires the same results from 1, 2, 3 and 7 threads, and returns them.</summary>
    public static T[] RequireSame<T>(Func<IEnumerable<T>> compute)
    {
        var before = Parallelism.Threads;
        try
        {
            Parallelism.Threads = 1;
            T[] alone = [.. compute()];
            foreach (var threads in new[] { 2, 3, 7 })
            {
                Parallelism.Threads = threads;
                Assert.Equal(alone, compute());
            }

            return alone;
        }
        finally
        {
            Parallelism.Threads = before;
        }
    }
}
