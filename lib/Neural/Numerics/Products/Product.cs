using System.Numerics;

namespace Neural.Numerics.Products;

/// <summary>One product C = start + A·B, with A of Rows×Depth and B of Depth×Columns.</summary>
/// <remarks>
/// <see cref="Start"/> is what the sums begin with: nothing (a null origin), one row of biases (row stride 0), or C itself.
/// </remarks>
internal readonly unsafe struct Product<T>(
    int rows, int columns, int depth, Operand<T> a, Operand<T> b, Operand<T> start, Operand<T> c)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public readonly int Rows = rows;
    public readonly int Columns = columns;
    public readonly int Depth = depth;
    public readonly Operand<T> A = a;
    public readonly Operand<T> B = b;
    public readonly Operand<T> Start = start;
    public readonly Operand<T> C = c;

    /// <summary>How many multiply-adds it takes.</summary>
    public long Work => (long)Rows * Columns * Depth;

    /// <summary>The same product as Cᵀ = startᵀ + Bᵀ·Aᵀ.</summary>
    public Product<T> Transposed => new(
        Columns, Rows, Depth, B.Transposed, A.Transposed, Start.Transposed, C.Transposed);

    /// <summary>The part of the product in a rectangle of C.</summary>
    public Product<T> Part(int row, int rows, int column, int columns) => new(
        rows, columns, Depth, A.From(row, 0), B.From(0, column),
        Start.From(row, column), C.From(row, column));
}
