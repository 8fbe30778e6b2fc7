using Neural.Numerics;

namespace Neural.Tests.Numerics;

[Collection(nameof(Parallelism))]
[Trait("Category", "SIMD")]
public sealed class SumsTests
{
    public static TheoryData<int> Lengths => [0, 1, 7, 8, 9, 31, 32, 33, 100, 128, 1000, 4097, 8193, 100_000];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void ASumIsTheSum(int length)
    {
        var (x, y) = (RandomMatrix.Uniform<double>(1, length, 1).Span.ToArray(), RandomMatrix.Uniform<double>(1, length, 2).Span.ToArray());

        Assert.Equal(x.Sum(), Sums.Of<double>(x), 1e-13 * Math.Max(100, length));
        Assert.Equal(x.Sum(e => e * e), Sums.OfSquares<double>(x), 1e-13 * Math.Max(100, length));
        Assert.Equal(x.Zip(y, (a, b) => a * b).Sum(), Sums.OfProducts<double>(x, y), 1e-13 * Math.Max(100, length));
    }

    [Fact]
    public void ElementsThatNoRegisterHoldsAreAddedOneByOne() => Assert.Equal(
        (Half)385, Sums.OfSquares<Half>([.. Enumerable.Range(1, 10).Select(i => (Half)i)]));

    [Theory]
    [MemberData(nameof(Lengths))]
    public void ItDoesNotDependOnWhereTheNumbersLie(int length)
    {
        var numbers = RandomMatrix.Uniform<float>(1, length, 3).Span.ToArray();
        var places = Enumerable.Range(0, 16).Select(offset =>
        {
            var memory = new float[length + offset];
            numbers.CopyTo(memory, offset);
            return Sums.OfSquares<float>(memory.AsSpan(offset));
        });

        Assert.Single(places.Distinct());
    }

    [Theory]
    [InlineData(32_768)]
    [InlineData(1_000_003)]
    [InlineData(3_000_000)]
    public void ItDoesNotDependOnTheNumberOfThreads(int length)
    {
        var x = RandomMatrix.Uniform<float>(1, length, 4);
        var sum = Assert.Single(ThreadCounts.RequireSame<float>(() => [Sums.OfSquares<float>(x.Span)]));

        Assert.Equal(x.Span.ToArray().Sum(e => (double)e * e), sum, 1e-6 * length);
    }
}
