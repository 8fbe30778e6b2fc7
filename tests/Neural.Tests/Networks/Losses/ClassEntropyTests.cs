using System.Numerics;
using Neural.Activations;
using Neural.Networks;
using Neural.Numerics;

namespace Neural.Tests.Networks.Losses;

[Trait("Category", "SIMD")]
public sealed class ClassEntropyTests
{
    private const double Divisor = 7;

    // Shorter than a register, as long, longer, and with a rest.
    public static TheoryData<int> Columns => [1, 3, 8, 10, 16, 37];

    [Theory]
    [MemberData(nameof(Columns))]
    public void TheGradientIsSoftmaxTimesTheSharesSumLessTheShares(int columns)
    {
        RequireGradient<float>(columns);
        RequireGradient<double>(columns);
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void TheValueIsThatOfTheLogarithms(int columns)
    {
        RequireValue<Half>(columns, 1e-3);
        RequireValue<float>(columns, 1.2e-7);
        RequireValue<double>(columns, 1e-15);
    }

    [Fact]
    public void WithoutAnyShareThereIsNeitherALossNorAGradient()
    {
        var (value, gradient) = ClassEntropy.Evaluate(Matrix.Row(1.0, -3, double.NegativeInfinity), Matrix.Row(0.0, 0, 0), 1);

        Assert.Equal(0, value);
        Assert.Equal([0, 0, 0], gradient.Span.ToArray());
    }

    private static void RequireGradient<T>(int columns)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (logits, shares) = Batch<T>(columns);
        (logits[0, 0], logits[1, 0], logits[2, 0]) = (T.PositiveInfinity, T.NegativeInfinity, T.NaN);

        var gradient = ClassEntropy.Evaluate(logits, shares, Divisor).Gradient;

        var softmax = Softmax.Apply(logits);
        Assert.Equal(
            Matrix.Generate(logits.Rows, columns, (i, j) =>
                ((softmax[i, j] * T.CreateTruncating(Sum<T>(shares.Row(i)))) - shares[i, j]) * T.CreateTruncating(1 / Divisor)).Span.ToArray(),
            gradient.Span.ToArray());
    }

    private static void RequireValue<T>(int columns, double tolerance)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (logits, shares) = Batch<T>(columns);

        var value = double.CreateTruncating(ClassEntropy.Evaluate(logits, shares, Divisor).Value);

        var logarithms = LogSoftmax.Apply(Matrix.Generate(logits.Rows, columns, (i, j) => double.CreateTruncating(logits[i, j])));
        var expected = -Enumerable.Range(0, logits.Count).Sum(i => double.CreateTruncating(shares.Span[i]) * logarithms.Span[i]) / Divisor;
        Assert.InRange(value, expected * (1 - tolerance), expected * (1 + tolerance));
    }

    /// <summary>Rows whose shares are one-hot, all different, two apart, and none; and logits of which some rows are far from 0.</summary>
    private static (Matrix<T> Logits, Matrix<T> Shares) Batch<T>(int columns)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var random = RandomMatrix.Uniform<T>(12, columns, seed: columns);
        var shares = Matrix.Generate(12, columns, (i, j) => (i % 4) switch
        {
            0 => j == i % columns ? T.One : T.Zero,
            1 => (T.CreateTruncating(j) + T.One) / T.CreateTruncating(columns),
            2 => j == 0 || j == columns - 1 ? T.CreateTruncating(0.625) : T.Zero,
            _ => T.Zero,
        });
        return (Matrix.Generate(12, columns, (i, j) => (random[i, j] * T.CreateTruncating(4)) + T.CreateTruncating(i >= 8 ? 300 : 0)), shares);
    }

    private static double Sum<T>(ReadOnlySpan<T> numbers)
        where T : INumber<T>
    {
        var sum = 0.0;
        foreach (var number in numbers)
            sum += double.CreateTruncating(number);
        return sum;
    }
}
