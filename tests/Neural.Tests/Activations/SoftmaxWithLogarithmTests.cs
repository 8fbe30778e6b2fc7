using System.Numerics;
using Neural.Tests;

namespace Neural.Activations.Tests;

[Trait("Category", "SIMD")]
public sealed class SoftmaxWithLogarithmTests
{
    // Shorter than a register, as long, longer, and with a rest.
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(16)]
    [InlineData(37)]
    public void BothHaveTheBitsOfEachAlone(int columns)
    {
        RequireSameBits<float>(columns);
        RequireSameBits<double>(columns);
        RequireSameBits<Half>(columns);
    }

    private static void RequireSameBits<T>(int columns)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var x = RandomMatrix.Uniform<T>(8, columns, seed: columns).Span.ToArray();
        (x[0], x[columns], x[2 * columns]) = (T.PositiveInfinity, T.NegativeInfinity, T.NaN);
        var (softmax, logarithms) = (new T[x.Length], new T[x.Length]);

        SoftmaxWithLogarithm.ApplyRows<T>(x, softmax, logarithms, columns);

        Assert.Equal(Softmax.ApplyRows(x, columns), softmax);
        Assert.Equal(LogSoftmax.ApplyRows(x, columns), logarithms);
    }
}
