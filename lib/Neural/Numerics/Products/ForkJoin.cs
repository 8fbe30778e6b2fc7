using System.Runtime.ExceptionServices;

namespace Neural.Numerics.Products;

/// <summary>Runs the parts of one operation side by side and returns when all are done; allocates nothing.</summary>
/// <remarks>
/// A step of training forks a few times per millisecond, which is too often for the thread pool: the helpers here stay
/// awake for a moment after each part. Two callers at once do not wait for each other: the second one runs its parts
/// itself.
/// </remarks>
internal static unsafe class ForkJoin
{
    private static readonly Lock Gate = new();
    private static Helper[] _helpers = [];

    /// <summary>Calls <paramref name="run"/> with <paramref name="work"/> and each number from 0 to <paramref name="parts"/> − 1.</summary>
    /// <remarks>A part's exception is thrown here, once all parts have ended.</remarks>
    public static void Run(int parts, delegate*<void*, int, void> run, void* work)
    {
        if (parts > 1 && !Gate.IsHeldByCurrentThread && Gate.TryEnter())
        {
            try
            {
                Fork(parts, run, work);
            }
            finally
            {
                Gate.Exit();
            }
        }
        else
        {
            for (var part = 0; part < parts; part++)
                run(work, part);
        }
    }

    /// <summary>Where a part begins, and the one before it ends, when a length is cut into whole units.</summary>
    public static int Edge(int length, int unit, int part, int parts) =>
        (int)Math.Min(length, ((length + unit - 1L) / unit * part / parts) * unit);

    private static void Fork(int parts, delegate*<void*, int, void> run, void* work)
    {
        while (_helpers.Length < parts - 1)
            _helpers = [.. _helpers, new Helper()];
        for (var part = 1; part < parts; part++)
            _helpers[part - 1].Offer(run, work, part);
        Exception? failure = null;
        try
        {
            run(work, 0);
        }
        catch (Exception own)
        {
            failure = own;
        }

        // Even after a failure, nobody may still be writing when the caller goes on.
        for (var part = 1; part < parts; part++)
        {
            var other = _helpers[part - 1].Join();
            failure ??= other;
        }

        if (failure is not null)
            ExceptionDispatchInfo.Throw(failure);
    }
}
