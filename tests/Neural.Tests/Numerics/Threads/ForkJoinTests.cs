using Neural.Numerics.Threads;

namespace Neural.Tests.Numerics.Threads;

public sealed unsafe class ForkJoinTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void EveryPartRunsOnce(int parts)
    {
        var counts = stackalloc int[8];
        for (var round = 1; round <= 200; round++)
        {
            ForkJoin.Run(new Counting(counts), parts);
            for (var part = 0; part < 8; part++)
                Assert.Equal(part < parts ? round : 0, counts[part]);
        }
    }

    [Fact]
    public void CallersOnSeveralThreadsDoNotDisturbEachOther()
    {
        var failures = 0;
        Parallel.For(0, 8, _ =>
        {
            var counts = stackalloc int[3];
            for (var round = 1; round <= 500; round++)
            {
                ForkJoin.Run(new Counting(counts), 3);
                if (counts[0] != round || counts[1] != round || counts[2] != round)
                    Interlocked.Increment(ref failures);
            }
        });
        Assert.Equal(0, failures);
    }

    [Fact]
    public void ASleepingHelperWakes()
    {
        var counts = stackalloc int[2];
        ForkJoin.Run(new Counting(counts), 2);
        Thread.Sleep(100);
        ForkJoin.Run(new Counting(counts), 2);
        Assert.Equal((2, 2), (counts[0], counts[1]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void AFailureReachesTheCallerAndHarmsNobodyElse(int failing)
    {
        var counts = stackalloc int[3];
        InvalidOperationException? failure = null;
        try
        {
            ForkJoin.Run(new Counting(counts, failing), 3);
        }
        catch (InvalidOperationException thrown)
        {
            failure = thrown;
        }

        Assert.Equal($"part {failing}", failure?.Message);
        new Span<int>(counts, 3).Clear();
        ForkJoin.Run(new Counting(counts), 3);
        Assert.Equal((1, 1, 1), (counts[0], counts[1], counts[2]));
    }

    private readonly struct Counting(int* counts, int failing = -1) : IParts
    {
        public void Run(int part, int parts)
        {
            counts[part]++;
            if (part == failing)
                throw new InvalidOperationException($"part {part}");
        }
    }
}
