using System.Numerics;

namespace Neural.Numerics.Products;

/// <summary>A factor of a product as the kernel reads it: a transpose is only an exchange of its two strides.</summary>
internal readonly unsafe struct Operand<T>(T* origin, nint rowStride, nint columnStride)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public readonly T* Origin = origin;
    public readonly nint RowStride = rowStride;
    public readonly nint ColumnStride = columnStride;

    public Operand<T> Transposed => new(Origin, ColumnStride, RowStride);

    /// <summary>The part from an element on; of no operand, no operand.</summary>
    public Operand<T> From(nint row, nint column) => Origin == null
        ? this
        : new(Origin + (row * RowStride) + (column * ColumnStride), RowStride, ColumnStride);
}
