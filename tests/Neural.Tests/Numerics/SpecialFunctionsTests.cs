using System.Numerics;
using Neural.Tests.Reference;

namespace Neural.Numerics.Tests;

[Trait("Category", "SIMD")]
public sealed class SpecialFunctionsTests
{
    [Theory]
    [InlineData("log1p")]
    [InlineData("expm1")]
    public void Within_2_ulp(string name)
    {
        var points = ReferenceTable.Read("special-functions.csv.gz").Where(row => row[0] == name).ToArray();
        Assert.True(points.Length > 400);
        foreach (var row in points)
        {
            var (x, expected) = (ReferenceTable.Number(row[1]), ReferenceTable.Exact(row, 2));
            var actual = Function<double>(name)(x);
            Assert.False(expected.UlpsFrom(actual) > 2,
                $"{name}({x:R}) = {actual:R}, which is {expected.UlpsFrom(actual):F2} ULP from {expected.Nearest:R}");
        }
    }

    [Theory]
    [InlineData("log1p", -1, double.NegativeInfinity)]
    [InlineData("log1p", -2, double.NaN)]
    [InlineData("log1p", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("log1p", -0.0, -0.0)]
    [InlineData("expm1", double.NegativeInfinity, -1)]
    [InlineData("expm1", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("expm1", -0.0, -0.0)]
    public void At_the_ends(string name, double x, double expected)
    {
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(-0.0),
            BitConverter.DoubleToInt64Bits(Function<double>(name)(x)) == BitConverter.DoubleToInt64Bits(-0.0));
        Assert.Equal(expected, Function<double>(name)(x));
        Assert.Equal((float)expected, Function<float>(name)((float)x));
        Assert.True(double.IsNaN(Function<double>(name)(double.NaN)));
        Assert.True(float.IsNaN(Function<float>(name)(float.NaN)));
    }

    [Fact]
    public void LogSumExp_neither_overflows_nor_invents()
    {
        Assert.Equal(1000 + Math.Log(2), SpecialFunctions.LogSumExp([1000.0, 1000]), 1e-12);
        Assert.Equal(-1000 + Math.Log(3), SpecialFunctions.LogSumExp([-1000.0, -1000, -1000]), 1e-12);
        Assert.Equal(4.3057141f, SpecialFunctions.LogSumExp([0.3f, 2.9f, 4.0f]), 1e-6f);
        Assert.Equal(double.NegativeInfinity, SpecialFunctions.LogSumExp(Array.Empty<double>()));
        Assert.Equal(double.NegativeInfinity, SpecialFunctions.LogSumExp([double.NegativeInfinity]));
        Assert.Equal(double.PositiveInfinity, SpecialFunctions.LogSumExp([1, double.PositiveInfinity]));
        Assert.True(double.IsNaN(SpecialFunctions.LogSumExp([1, double.NaN])));
    }

    private static Func<T, T> Function<T>(string name) where T : IFloatingPointIeee754<T> =>
        name == "log1p" ? SpecialFunctions.Log1P : SpecialFunctions.ExpM1;
}
