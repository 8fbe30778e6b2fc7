using System.Numerics;
using Neural.Activations;
using Neural.Networks;
using Neural.Numerics;

namespace Neural.Tests.Networks.Layers;

[Collection(nameof(Parallelism))]
public sealed class GLUTests
{
    // Many rows together, a few, and less than one.
    [Theory]
    [InlineData(2000, 1)]
    [InlineData(300, 37)]
    [InlineData(9, 1500)]
    public void BothHalvesAreThoseOfTheFormula(int rows, int columns)
    {
        RequireFormula<float>(rows, columns);
        RequireFormula<double>(rows, columns);
        RequireFormula<Half>(rows, columns);
    }

    private static void RequireFormula<T>(int rows, int columns)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (x, g) = (RandomMatrix.Uniform<T>(rows, 2 * columns, seed: 1), RandomMatrix.Uniform<T>(rows, columns, seed: 2));
        var a = Matrix.Generate(rows, columns, (i, j) => x[i, j]);
        var (gates, slopes) = new SiLU().ValueAndDerivative(Matrix.Generate(rows, columns, (i, j) => x[i, columns + j]));
        var right = g.ElementwiseMultiply(a).ElementwiseMultiply(slopes);
        var left = g.ElementwiseMultiply(gates);
        T[] expected = [.. a.ElementwiseMultiply(gates).Span, .. Matrix.Generate(rows, 2 * columns, (i, j) => j < columns ? left[i, j] : right[i, j - columns]).Span];

        Assert.Equal(expected, ThreadCounts.RequireSame(() =>
        {
            var pass = new GLU<T>(new SiLU()).Forward(x, training: true);
            return (T[])[.. pass.Output.Span, .. pass.Pullback(g).Span];
        }));
    }
}
