using Neural.Activations;
using Neural.Networks;
using Neural.Numerics;

namespace Neural.Tests.Networks;

[Collection(nameof(Parallelism))]
public sealed class ActivationExtensionsTests
{
    public static TheoryData<Activation> All => [new ReLU(), new GELU()];

    [Theory]
    [MemberData(nameof(All))]
    public void ThreadsShareALargeMatrixAndChangeNoBit(Activation function)
    {
        var x = RandomMatrix.Uniform<float>(301, 203, seed: 1);
        var evaluated = ThreadCounts.RequireSame(() =>
        {
            var (value, slope) = function.ValueAndDerivative(x);
            return new[] { function.Value(x), function.Derivative(x), value, slope }.SelectMany(result => result.Span.ToArray());
        });

        Assert.All(x.Span.ToArray().Index(), element =>
        {
            Assert.Equal(function.Value(element.Item), evaluated[element.Index]);
            Assert.Equal(function.Derivative(element.Item), evaluated[x.Count + element.Index]);
        });
        Assert.Equal(evaluated[..(2 * x.Count)], evaluated[(2 * x.Count)..]);
    }

    [Fact]
    public void AnEmptyMatrixGivesAnEmptyMatrix()
    {
        var x = new Matrix<double>(0, 5);
        Assert.Equal("0×5", new ReLU().Value(x).Shape);
        Assert.Equal("0×5", new ReLU().Derivative(x).Shape);
        Assert.Equal("0×5", new ReLU().ValueAndDerivative(x).Derivative.Shape);
    }
}
