using System.Numerics;
using System.Runtime.CompilerServices;

namespace Neural.Numerics.Products;

/// <summary>The innermost loop: three rows by four registers of the product, all of whose sums stay in registers.</summary>
/// <remarks>
/// 12 sums, three registers of A and one of B fit the 16 registers of AVX2, and 12 independent chains hide the latency
/// of two multiply-add units. Few rows leave more steps out where A has zeros. Every element is one chain of
/// multiply-adds in the order of k, in whatever tile or thread it is computed: that is why the bits of a product do not
/// depend on how the work was split.
/// </remarks>
internal static unsafe class Tile<T, TVector, TRegisters>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TRegisters : struct, IRegisters<T, TVector>
{
    public static int Columns => TileShape.Registers * TRegisters.Count;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply<TSteps>(
        TSteps steps, in Operand<T> left, in Operand<T> right, in Operand<T> initial, in Operand<T> result)
        where TSteps : struct, ISteps
    {
        var n = TRegisters.Count;
        T* a = left.Origin, b = right.Origin, start = initial.Origin, c = result.Origin;
        nint rowStride = left.RowStride, stepStride = left.ColumnStride, bStride = right.ColumnStride;
        nint startStride = initial.RowStride, cStride = result.RowStride;
        TVector c00, c01, c02, c03, c10, c11, c12, c13, c20, c21, c22, c23;
        if (start == null)
        {
            c00 = c01 = c02 = c03 = c10 = c11 = c12 = c13 = c20 = c21 = c22 = c23 = TRegisters.Zero;
        }
        else
        {
            (c00, c01) = (TRegisters.Load(start), TRegisters.Load(start + n));
            (c02, c03) = (TRegisters.Load(start + (2 * n)), TRegisters.Load(start + (3 * n)));
            start += startStride;
            (c10, c11) = (TRegisters.Load(start), TRegisters.Load(start + n));
            (c12, c13) = (TRegisters.Load(start + (2 * n)), TRegisters.Load(start + (3 * n)));
            start += startStride;
            (c20, c21) = (TRegisters.Load(start), TRegisters.Load(start + n));
            (c22, c23) = (TRegisters.Load(start + (2 * n)), TRegisters.Load(start + (3 * n)));
        }

        T* a0 = a, a1 = a0 + rowStride, a2 = a1 + rowStride;
        for (var i = 0; i < steps.Count; i++)
        {
            var k = steps[i];
            var step = k * stepStride;
            var row = b + (k * bStride);
            var x0 = TRegisters.Broadcast(a0[step]);
            var x1 = TRegisters.Broadcast(a1[step]);
            var x2 = TRegisters.Broadcast(a2[step]);
            var y = TRegisters.Load(row);
            c00 = TRegisters.MultiplyAdd(x0, y, c00);
            c10 = TRegisters.MultiplyAdd(x1, y, c10);
            c20 = TRegisters.MultiplyAdd(x2, y, c20);
            y = TRegisters.Load(row + n);
            c01 = TRegisters.MultiplyAdd(x0, y, c01);
            c11 = TRegisters.MultiplyAdd(x1, y, c11);
            c21 = TRegisters.MultiplyAdd(x2, y, c21);
            y = TRegisters.Load(row + (2 * n));
            c02 = TRegisters.MultiplyAdd(x0, y, c02);
            c12 = TRegisters.MultiplyAdd(x1, y, c12);
            c22 = TRegisters.MultiplyAdd(x2, y, c22);
            y = TRegisters.Load(row + (3 * n));
            c03 = TRegisters.MultiplyAdd(x0, y, c03);
            c13 = TRegisters.MultiplyAdd(x1, y, c13);
            c23 = TRegisters.MultiplyAdd(x2, y, c23);
        }

        Store(c00, c01, c02, c03, c);
        Store(c10, c11, c12, c13, c + cStride);
        Store(c20, c21, c22, c23, c + (2 * cStride));
    }

    /// <summary>The same for a tile of which only a corner lies within C, or which lies there turned round.</summary>
    /// <remarks>Beyond the corner the factors are padded with zeros.</remarks>
    public static void MultiplyEdge<TSteps>(
        TSteps steps, in Operand<T> left, in Operand<T> right, in Operand<T> initial, in Operand<T> result,
        int rows, int columns)
        where TSteps : struct, ISteps
    {
        var whole = stackalloc T[TileShape.Rows * Columns];
        var tile = new Operand<T>(whole, Columns, 1);
        if (initial.Origin != null)
        {
            new Span<T>(whole, TileShape.Rows * Columns).Clear();
            Copy(initial, tile, rows, columns);
        }

        Multiply(steps, left, right, initial.Origin != null ? tile : initial, tile);
        Copy(tile, result, rows, columns);
    }

    private static void Copy(Operand<T> from, Operand<T> to, int rows, int columns)
    {
        for (var row = 0; row < rows; row++)
        {
            T* source = from.From(row, 0).Origin, target = to.From(row, 0).Origin;
            for (var column = 0; column < columns; column++, source += from.ColumnStride, target += to.ColumnStride)
                *target = *source;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(TVector c0, TVector c1, TVector c2, TVector c3, T* c)
    {
        TRegisters.Store(c0, c);
        TRegisters.Store(c1, c + TRegisters.Count);
        TRegisters.Store(c2, c + (2 * TRegisters.Count));
        TRegisters.Store(c3, c + (3 * TRegisters.Count));
    }
}
