using System.Runtime.ExceptionServices;

namespace Neural.Numerics.Threads;

/// <summary>Runs the parts of one operation side by side and returns when all are done; allocates nothing.</summary>
/// <remarks>
/// A step of training forks a few times per millisecond, which is too often for the thread pool: the helpers here stay
/// awake for a moment after each part. With <see cref="Parallel.For(int, int, Action{int})"/> in their place a step of the
/// network in docs/training.md takes 3 to 17 % longer on two threads, and allocates. Two products of 2 µs take
/// 1.4 to 1.6 times as long, two of 40 µs as long as here: <c>dotnet run -c Release --project tests/Benchmarks -- forks</c>.
/// Two callers at once do not wait for each other: the second one runs its parts itself.
/// </remarks>
internal static unsafe class ForkJoin
{
    private static readonly Lock Gate = new();
    private static Helper[] _helpers = [];

    /// <summary>Runs every part.</summary>
    /// <remarks>A part's exception is thrown here, once all parts have ended.</remarks>
    public static void Run<TWork>(TWork work, int parts)
        where TWork : struct, IParts, allows ref struct
    {
        if (parts > 1 && !Gate.IsHeldByCurrentThread && Gate.TryEnter())
        {
            try
            {
                // The work stays on this stack until all parts are done.
#pragma warning disable CS8500
                Fork(&RunPart<TWork>, &work, parts);
#pragma warning restore CS8500
            }
            finally
            {
                Gate.Exit();
            }
        }
        else
        {
            for (var part = 0; part < parts; part++)
                work.Run(part, parts);
        }
    }

    private static void RunPart<TWork>(void* work, int part, int parts)
        where TWork : struct, IParts, allows ref struct
    {
#pragma warning disable CS8500
        ((TWork*)work)->Run(part, parts);
#pragma warning restore CS8500
    }

    private static void Fork(delegate*<void*, int, int, void> run, void* work, int parts)
    {
        while (_helpers.Length < parts - 1)
            _helpers = [.. _helpers, new Helper()];
        for (var part = 1; part < parts; part++)
            _helpers[part - 1].Offer(run, work, part, parts);
        Exception? failure = null;
        try
        {
            run(work, 0, parts);
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
