using Neural.Data;
using Neural.Numerics;

namespace Neural.Tests.Data;

public sealed class DatasetTests
{
    [Fact]
    public void LabelsBecomeOneHotRows()
    {
        var data = Dataset.Classification(new Matrix<float>(3, 5), [2, 0, 1], 3);
        Assert.Equal(new float[,] { { 0, 0, 1 }, { 1, 0, 0 }, { 0, 1, 0 } }, data.Targets.ToArray());
        Assert.Equal("3 examples, 5 → 3", data.ToString());
        Assert.Equal("1 examples, 5 → 3", data[2..].ToString());
    }

    [Theory]
    [InlineData(3)]
    [InlineData(-1)]
    public void ALabelOutOfRangeIsRefused(int label)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Dataset.OneHot<float>([0, label], 3));
        Assert.StartsWith($"label 1 is {label}, but the classes are 0 to 2", error.Message);
    }

    [Fact]
    public void NaNIsRefused()
    {
        var inputs = new Matrix<double>(3, 2);
        inputs[1, 0] = double.NaN;
        var error = Assert.Throws<ArgumentException>(() => new Dataset<double>(inputs, new Matrix<double>(3, 1)));
        Assert.Equal("input 1 is NaN in column 0: leave the example out, or put a number there", error.Message);
    }

    [Theory]
    [InlineData(double.PositiveInfinity, "target 2 is Infinity in column 0")]
    [InlineData(double.NegativeInfinity, "target 2 is -Infinity in column 0")]
    public void Infinity_is_refused(double value, string message)
    {
        var targets = new Matrix<double>(3, 1);
        targets[2, 0] = value;
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => new Dataset<double>(new Matrix<double>(3, 2), targets)).Message);
    }

    [Fact]
    public void UnequalCountsAreRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => new Dataset<double>(new Matrix<double>(3, 2), new Matrix<double>(2, 1)));
        Assert.Equal("there are 3 inputs, but 2 targets", error.Message);
    }
}
