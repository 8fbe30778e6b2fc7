using System.Numerics;
using Neural.Numerics;
using Neural.Numerics.Products;

namespace Neural.Tests.Numerics.Products;

[Trait("Category", "SIMD")]
public abstract unsafe class ProductKernelTests<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    // Around the tiles' sizes (3 rows, 4 to 64 columns) and the blocks' (160 deep, 192 rows, 2048 columns), and primes.
    private static readonly (int Rows, int Columns, int Depth)[] Shapes =
    [
        (0, 0, 0), (0, 5, 3), (4, 0, 3), (3, 4, 0), (5, 200, 0), (1, 1, 1), (1, 37, 41), (43, 1, 29), (1, 1, 997),
        (2, 63, 7), (3, 64, 8), (4, 65, 9), (6, 128, 160), (7, 129, 161), (61, 67, 71), (2, 2049, 3),
        (193, 11, 5), (200, 300, 20), (1, 259, 171), (1, 2050, 12), (11, 259, 1031), (128, 10, 128),
    ];

    public static TheoryData<string> Kernels => [.. ProductKernel<T>.Supported.Select(kernel => kernel.Name)];

    [Theory]
    [MemberData(nameof(Kernels))]
    public void EveryShapeEqualsTheNaiveProduct(string name)
    {
        foreach (var (rows, columns, depth) in Shapes)
            Check(name, rows, columns, depth, seed: rows + columns + depth);
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void RandomShapesEqualTheNaiveProduct(string name)
    {
        var random = new Random(5);
        for (var trial = 0; trial < 60; trial++)
            Check(name, random.Next(1, 80), random.Next(1, 120), random.Next(0, 300), trial);
    }

    /// <summary>A row alone is computed in another way.</summary>
    [Theory]
    [MemberData(nameof(Kernels))]
    public void ARowAloneHasTheBitsThatItHasAmongOthers(string name)
    {
        var kernel = ProductKernel<T>.Supported.Single(kernel => kernel.Name == name);
        foreach (var (columns, depth) in new[] { (1, 9), (4, 8), (37, 41), (64, 7), (259, 171), (2050, 12) })
        {
            foreach (var isTransposed in new[] { false, true })
            {
                var a = RandomMatrix.Uniform<T>(5, depth, columns);
                var b = isTransposed ? RandomMatrix.Uniform<T>(columns, depth, depth) : RandomMatrix.Uniform<T>(depth, columns, depth);
                var bias = RandomMatrix.Uniform<T>(1, columns, 1);
                var (together, alone) = (new Matrix<T>(5, columns), new Matrix<T>(1, columns));
                Multiply(kernel, a, false, b, isTransposed, bias, together);
                for (var row = 0; row < a.Rows; row++)
                {
                    Multiply(kernel, Matrix.Row<T>(a.Span.Slice(row * depth, depth).ToArray()), false, b, isTransposed, bias, alone);
                    Assert.Equal(together.Span.Slice(row * columns, columns), alone.Span);
                }
            }
        }
    }

    [Fact]
    public void AKernelIsChosenThatThisMachineSupports()
    {
        // simd-switches.sh reads this line.
        TestContext.Current.TestOutputHelper!.WriteLine($"kernel of {typeof(T).Name}: {ProductKernel<T>.Best.Name}");
        Assert.True(ProductKernel<T>.Best.IsSupported);
    }

    private static void Check(string name, int rows, int columns, int depth, int seed)
    {
        var kernel = ProductKernel<T>.Supported.Single(kernel => kernel.Name == name);
        foreach (var isATransposed in new[] { false, true })
        {
            foreach (var isBTransposed in new[] { false, true })
            {
                var a = RandomMatrix.Uniform<T>(isATransposed ? depth : rows, isATransposed ? rows : depth, seed);
                var b = RandomMatrix.Uniform<T>(isBTransposed ? columns : depth, isBTransposed ? depth : columns, seed + 1);
                var bias = RandomMatrix.Uniform<T>(1, columns, seed + 2);
                var c = RandomMatrix.Uniform<T>(rows, columns, seed + 3);
                Multiply(kernel, a, isATransposed, b, isBTransposed, bias, c);
                RequireClose(isATransposed ? a.Transpose() : a, isBTransposed ? b.Transpose() : b, bias, c);
            }
        }
    }

    private static void Multiply(
        ProductKernel<T> kernel, Matrix<T> a, bool isATransposed, Matrix<T> b, bool isBTransposed, Matrix<T> bias, Matrix<T> c)
    {
        fixed (T* pa = a.Span, pb = b.Span, pbias = bias.Span, pc = c.Span)
        {
            var (left, right) = (new Operand<T>(pa, a.Columns, 1), new Operand<T>(pb, b.Columns, 1));
            kernel.Multiply(new(
                c.Rows, c.Columns, isATransposed ? a.Rows : a.Columns, isATransposed ? left.Transposed : left,
                isBTransposed ? right.Transposed : right, new(pbias, 0, 1), new(pc, c.Columns, 1)));
        }
    }

    private static void RequireClose(Matrix<T> a, Matrix<T> b, Matrix<T> bias, Matrix<T> c)
    {
        var epsilon = double.CreateTruncating(T.BitIncrement(T.One) - T.One);
        for (var row = 0; row < c.Rows; row++)
        {
            for (var column = 0; column < c.Columns; column++)
            {
                var (sum, size) = (double.CreateTruncating(bias[0, column]), 1.0);
                for (var k = 0; k < a.Columns; k++)
                {
                    var term = double.CreateTruncating(a[row, k]) * double.CreateTruncating(b[k, column]);
                    (sum, size) = (sum + term, size + Math.Abs(term));
                }

                var error = Math.Abs(sum - double.CreateTruncating(c[row, column]));
                Assert.True(
                    error <= epsilon * (a.Columns + 1) * size,
                    $"{a.Shape} by {b.Shape}: element [{row}, {column}] is {c[row, column]}, not {sum}");
            }
        }
    }
}

public sealed class FloatProductKernelTests : ProductKernelTests<float>;

public sealed class DoubleProductKernelTests : ProductKernelTests<double>;

public sealed class HalfProductKernelTests : ProductKernelTests<Half>;
