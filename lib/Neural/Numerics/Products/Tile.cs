using System.Numerics;
using System.Runtime.CompilerServices;

namespace Neural.Numerics.Products;

/// <summary>The innermost loop: six rows by two registers of the product, all of whose sums stay in registers.</summary>
/// <remarks>
/// 12 sums, two registers of B and one of A fit the 16 registers of AVX2, and 12 independent chains hide the latency
/// of two multiply-add units. Every element is one chain of multiply-adds in the order of k, in whatever tile or thread
/// it is computed: that is why the bits of a product do not depend on how the work was split.
/// </remarks>
internal static unsafe class Tile<T, TVector, TRegisters>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TRegisters : struct, IRegisters<T, TVector>
{
    public const int Rows = 6;

    public static int Columns => 2 * TRegisters.Count;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(int depth, Operand<T> left, Operand<T> right, Operand<T> initial, Operand<T> result)
    {
        var n = TRegisters.Count;
        T* a = left.Origin, b = right.Origin, start = initial.Origin, c = result.Origin;
        nint rowStride = left.RowStride, stepStride = left.ColumnStride, bStride = right.ColumnStride;
        nint startStride = initial.RowStride, cStride = result.RowStride;
        TVector c00, c01, c10, c11, c20, c21, c30, c31, c40, c41, c50, c51;
        if (start == null)
        {
            c00 = c01 = c10 = c11 = c20 = c21 = c30 = c31 = c40 = c41 = c50 = c51 = TRegisters.Zero;
        }
        else
        {
            (c00, c01) = (TRegisters.Load(start), TRegisters.Load(start + n));
            start += startStride;
            (c10, c11) = (TRegisters.Load(start), TRegisters.Load(start + n));
            start += startStride;
            (c20, c21) = (TRegisters.Load(start), TRegisters.Load(start + n));
            start += startStride;
            (c30, c31) = (TRegisters.Load(start), TRegisters.Load(start + n));
            start += startStride;
            (c40, c41) = (TRegisters.Load(start), TRegisters.Load(start + n));
            start += startStride;
            (c50, c51) = (TRegisters.Load(start), TRegisters.Load(start + n));
        }

        T* a0 = a, a1 = a0 + rowStride, a2 = a1 + rowStride, a3 = a2 + rowStride, a4 = a3 + rowStride, a5 = a4 + rowStride;
        nint step = 0;
        for (var k = 0; k < depth; k++)
        {
            var b0 = TRegisters.Load(b);
            var b1 = TRegisters.Load(b + n);
            var x = TRegisters.Broadcast(a0[step]);
            c00 = TRegisters.MultiplyAdd(x, b0, c00);
            c01 = TRegisters.MultiplyAdd(x, b1, c01);
            x = TRegisters.Broadcast(a1[step]);
            c10 = TRegisters.MultiplyAdd(x, b0, c10);
            c11 = TRegisters.MultiplyAdd(x, b1, c11);
            x = TRegisters.Broadcast(a2[step]);
            c20 = TRegisters.MultiplyAdd(x, b0, c20);
            c21 = TRegisters.MultiplyAdd(x, b1, c21);
            x = TRegisters.Broadcast(a3[step]);
            c30 = TRegisters.MultiplyAdd(x, b0, c30);
            c31 = TRegisters.MultiplyAdd(x, b1, c31);
            x = TRegisters.Broadcast(a4[step]);
            c40 = TRegisters.MultiplyAdd(x, b0, c40);
            c41 = TRegisters.MultiplyAdd(x, b1, c41);
            x = TRegisters.Broadcast(a5[step]);
            c50 = TRegisters.MultiplyAdd(x, b0, c50);
            c51 = TRegisters.MultiplyAdd(x, b1, c51);
            b += bStride;
            step += stepStride;
        }

        Store(c00, c01, c);
        Store(c10, c11, c += cStride);
        Store(c20, c21, c += cStride);
        Store(c30, c31, c += cStride);
        Store(c40, c41, c += cStride);
        Store(c50, c51, c + cStride);
    }

    /// <summary>The same for a tile of which only a corner lies within C; the factors are padded with zeros.</summary>
    public static void MultiplyEdge(
        int depth, Operand<T> left, Operand<T> right, Operand<T> initial, Operand<T> result, int rows, int columns)
    {
        var whole = stackalloc T[Rows * Columns];
        var tile = new Operand<T>(whole, Columns, 1);
        if (initial.Origin != null)
        {
            new Span<T>(whole, Rows * Columns).Clear();
            Copy(initial, tile, rows, columns);
            initial = tile;
        }

        Multiply(depth, left, right, initial, tile);
        Copy(tile, result, rows, columns);
    }

    private static void Copy(Operand<T> from, Operand<T> to, int rows, int columns)
    {
        for (var row = 0; row < rows; row++)
            new ReadOnlySpan<T>(from.From(row, 0).Origin, columns).CopyTo(new Span<T>(to.From(row, 0).Origin, columns));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(TVector left, TVector right, T* c)
    {
        TRegisters.Store(left, c);
        TRegisters.Store(right, c + TRegisters.Count);
    }
}
