using Neural.Numerics;

namespace Neural.Activations.Tests;

[Trait("Category", "SIMD")]
public sealed class SoftmaxTests
{
    private static readonly double[] Row = [0.3, 2.9, 4.0];
    private static readonly double[] Gradient = [1, -2, 0.5];
    private const double Infinity = double.PositiveInfinity;

    [Fact]
    public void Known_rows()
    {
        AssertClose([0.01821127, 0.24519181, 0.73659691], Softmax.Apply(Row), 1e-8);
        AssertClose([0.0320586, 0.0871443, 0.2368828, 0.6439143], Softmax.Apply([1.0, 2, 3, 4]), 1e-7);
        AssertClose([-4.0057145, -1.4057145, -0.3057145], LogSoftmax.Apply(Row), 1e-7);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    [InlineData(100_000)]
    public void Sums_to_1_keeps_order_and_ignores_shifts(int n)
    {
        var random = new Random(n);
        double[] x = [.. Enumerable.Range(0, n).Select(_ => random.Next(-640_000, 640_000) / 64.0)];
        var p = Softmax.Apply(x);
        Assert.Equal(1, p.Sum(), 1e-13);
        Assert.Equal(Array.IndexOf(x, x.Max()), Array.IndexOf(p, p.Max()));
        Assert.Equal(p, Softmax.Apply([.. x.Select(v => v + 4096)]));
        Assert.Equal(1, Softmax.Apply([.. x.Select(v => (float)v)]).Sum(v => (double)v), 1e-5);
        AssertClose(p, [.. LogSoftmax.Apply(x).Select(Math.Exp)], 1e-14);
    }

    [Fact]
    public void Large_rows_do_not_overflow()
    {
        AssertClose([0.2689414213699951, 0.7310585786300049], Softmax.Apply([1000.0, 1001]), 1e-15);
        AssertClose([0.5f, 0.5f], Softmax.Apply([float.MaxValue, float.MaxValue]), 0);
        AssertClose([-2e4, 0], LogSoftmax.Apply([-1e4, 1e4]), 0);
        AssertClose([0, 1], Softmax.Apply([double.MinValue, double.MaxValue]), 0);
    }

    [Theory]
    [InlineData(new[] { -Infinity, 1, 1 }, new[] { 0, 0.5, 0.5 })]
    [InlineData(new[] { Infinity, 1, Infinity }, new[] { 0.5, 0, 0.5 })]
    [InlineData(new[] { Infinity, -Infinity }, new[] { 1.0, 0 })]
    [InlineData(new[] { -Infinity, -Infinity }, new[] { double.NaN, double.NaN })]
    [InlineData(new[] { 1, double.NaN, 1 }, new[] { double.NaN, double.NaN, double.NaN })]
    [InlineData(new double[0], new double[0])]
    public void Entries_that_are_not_finite(double[] x, double[] expected)
    {
        Assert.Equal(expected, Softmax.Apply(x));
        Assert.Equal(expected.Select(p => Math.Log(p)), LogSoftmax.Apply(x));
    }

    [Fact]
    public void Temperature_divides_the_row()
    {
        AssertClose(Softmax.Apply([0.15, 1.45, 2.0]), Softmax.Apply(Row, 2), 1e-15);
        AssertClose(LogSoftmax.Apply([0.6, 5.8, 8.0]), LogSoftmax.Apply(Row, 0.5), 1e-14);
        AssertClose([0, 0, 1], Softmax.Apply(Row, 1e-6), 0);
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Softmax.Apply(Row, 0));
        Assert.StartsWith("temperature is 0; it must be greater than 0", error.Message);
    }

    [Fact]
    public void Rows_are_computed_one_by_one()
    {
        double[] two = [.. Row, 3, 2, 1];
        Assert.Equal([.. Softmax.Apply(Row), .. Softmax.Apply([3.0, 2, 1])], Softmax.ApplyRows(two, 3));
        Assert.Equal([.. LogSoftmax.Apply(Row), .. LogSoftmax.Apply([3.0, 2, 1])], LogSoftmax.ApplyRows(two, 3));
        var error = Assert.Throws<ArgumentException>(() => Softmax.ApplyRows(two, 4));
        Assert.Equal("6 entries are no whole number of rows of 4 columns", error.Message);
        Assert.Throws<ArgumentException>(() => Softmax.ApplyRows(two, 0));
        Assert.Empty(Softmax.ApplyRows(Array.Empty<double>(), 3));
    }

    [Fact]
    public void A_matrix_is_computed_row_by_row()
    {
        var x = Matrix.FromRows(Row, [0.1, 0.2, 0.3]);
        Assert.Equal(Softmax.ApplyRows([.. Row, 0.1, 0.2, 0.3], 3, temperature: 2), Softmax.Apply(x, temperature: 2).Span.ToArray());
        Assert.Equal(LogSoftmax.ApplyRows([.. Row, 0.1, 0.2, 0.3], 3, temperature: 2), LogSoftmax.Apply(x, temperature: 2).Span.ToArray());
        Assert.Equal("0×3", Softmax.Apply(new Matrix<float>(0, 3)).Shape);
        Assert.Equal("2×0", LogSoftmax.Apply(new Matrix<float>(2, 0)).Shape);
        Assert.Throws<ArgumentOutOfRangeException>(() => Softmax.Apply(x, temperature: 0));
    }

    [Fact]
    public void In_place_and_wrong_lengths()
    {
        var x = Row.ToArray();
        Softmax.Apply<double>(x, x);
        Assert.Equal(Softmax.Apply(Row), x);
        Assert.Throws<ArgumentException>(() => Softmax.Apply<double>(Row, new double[2]));
        Assert.Throws<ArgumentException>(() => Softmax.Pullback<double>(Row, new double[2], new double[3]));
        Assert.Throws<ArgumentException>(() => LogSoftmax.Pullback<double>(Row, new double[3], new double[2]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    [InlineData(3)]
    public void Pullbacks_are_the_gradient(double temperature)
    {
        var result = new double[3];
        var softmax = FiniteDifferences.Gradient(x => Dot(Softmax.Apply(x, temperature)), Row.ToArray());
        Softmax.Pullback<double>(Softmax.Apply(Row, temperature), Gradient, result, temperature);
        AssertClose(softmax, result, 1e-9);

        var logSoftmax = FiniteDifferences.Gradient(x => Dot(LogSoftmax.Apply(x, temperature)), Row.ToArray());
        LogSoftmax.Pullback<double>(LogSoftmax.Apply(Row, temperature), Gradient, result, temperature);
        AssertClose(logSoftmax, result, 1e-9);
    }

    [Fact]
    public void A_mask_has_no_gradient()
    {
        double[] masked = [1, 2, -Infinity], result = new double[3];
        LogSoftmax.Pullback<double>(LogSoftmax.Apply(masked), [-1, 0, 0], result);
        AssertClose([-0.7310585786300049, 0.7310585786300049, 0], result, 1e-15);
        Softmax.Pullback<double>(Softmax.Apply(masked), [1, 0, 5], result);
        AssertClose([0.19661193324148185, -0.19661193324148185, 0], result, 1e-15);
        float[] single = new float[3];
        LogSoftmax.Pullback<float>(LogSoftmax.Apply([1f, 2, float.NegativeInfinity]), [-1, 0, 0], single);
        AssertClose([-0.7310586f, 0.7310586f, 0], single, 1e-7);
    }

    [Fact]
    public void Pullbacks_of_rows_are_those_of_each()
    {
        double[] two = [.. Row, 3, 2, 1], gradients = [.. Gradient, 2, 0, -1], rows = new double[6], row = new double[3];
        var p = Softmax.ApplyRows(two, 3);
        Softmax.PullbackRows<double>(p, gradients, rows, 3);
        Softmax.Pullback<double>(p.AsSpan(3), gradients.AsSpan(3), row);
        Assert.Equal(row, rows[3..]);
        var y = LogSoftmax.ApplyRows(two, 3);
        LogSoftmax.PullbackRows<double>(y, gradients, rows, 3);
        LogSoftmax.Pullback<double>(y.AsSpan(3), gradients.AsSpan(3), row);
        Assert.Equal(row, rows[3..]);
    }

    [Fact]
    public void Jacobian_is_symmetric_with_rows_that_cancel()
    {
        var jacobian = Softmax.Jacobian(Row, 2);
        var pulled = new double[3];
        Softmax.Pullback<double>(Softmax.Apply(Row, 2), Gradient, pulled, 2);
        for (var i = 0; i < 3; i++)
        {
            double sum = 0, product = 0;
            for (var j = 0; j < 3; j++)
            {
                sum += jacobian[i, j];
                product += jacobian[i, j] * Gradient[j];
                Assert.Equal(jacobian[j, i], jacobian[i, j]);
                Assert.InRange(Math.Abs(jacobian[i, j]), 0, 0.25);
            }
            Assert.Equal(0, sum, 1e-16);
            Assert.Equal(product, pulled[i], 1e-15);
        }
    }

    private static double Dot(double[] y) => y.Zip(Gradient, (a, b) => a * b).Sum();

    private static void AssertClose<T>(T[] expected, T[] actual, double tolerance) where T : IConvertible
    {
        Assert.Equal(expected.Length, actual.Length);
        foreach (var (e, a) in expected.Zip(actual))
            Assert.Equal(e.ToDouble(null), a.ToDouble(null), tolerance);
    }
}
