using System.Numerics;
using Neural.Numerics;

namespace Neural.Tests.Numerics;

[Collection(nameof(Parallelism))]
[Trait("Category", "SIMD")]
public sealed class ParallelismTests
{
    [Theory]
    [InlineData(128, 784, 256)]
    [InlineData(200, 150, 100)]
    [InlineData(1000, 300, 10)]
    [InlineData(97, 1009, 211)]
    public void TheBitsOfAProductDoNotDependOnTheThreads(int rows, int depth, int columns)
    {
        RequireSameBits<float>(rows, depth, columns);
        RequireSameBits<double>(rows, depth, columns);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void FewerThanOneThreadIsRefused(int threads)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Parallelism.Threads = threads);
        Assert.Contains($"cannot compute on {threads} threads", error.Message);
    }

    private static void RequireSameBits<T>(int rows, int depth, int columns)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (a, b) = (RandomMatrix.Uniform<T>(rows, depth, 1), RandomMatrix.Uniform<T>(depth, columns, 2));
        ThreadCounts.RequireSame(() => (a * b).Span.ToArray());
    }
}
