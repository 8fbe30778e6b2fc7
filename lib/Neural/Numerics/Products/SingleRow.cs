using System.Numerics;
using System.Runtime.CompilerServices;

namespace Neural.Numerics.Products;

/// <summary>A product of one row: B is read once, from its beginning to its end, and the sums wait in the cache.</summary>
/// <remarks>Every element is the chain of multiply-adds that a <see cref="Tile{T, TVector, TRegisters}"/> makes of it, and so has
/// its bits. A tile would read B in strips, and compute two rows that are not there. A transposed B is turned block by block.</remarks>
internal static unsafe class SingleRow<T, TVector, TRegisters>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TRegisters : struct, IRegisters<T, TVector>
{
    /// <summary>The rows of B that are taken together: their factors fill half of the registers.</summary>
    private const int Together = 8;

    /// <summary>A block of a transposed B, which stays in the first cache with the sums.</summary>
    private const int BlockDepth = 64, BlockWidth = 64;

    /// <summary>The columns of the product, from the first, that are computed here: as many as fill whole registers.</summary>
    public static int Columns(in Product<T> product) =>
        product.Rows == 1 && product.C.ColumnStride == 1 && (product.Start.Origin == null || product.Start.ColumnStride == 1)
            && (product.B.ColumnStride == 1 || CanTurn(product.B))
            ? product.Columns / TRegisters.Count * TRegisters.Count
            : 0;

    private static bool CanTurn(in Operand<T> b) =>
        b.RowStride == 1 && Square<T>.IsSupported && TRegisters.Count % Square<T>.Side == 0;

    /// <summary>Computes those.</summary>
    public static void Multiply(in Product<T> product, PackedBuffer<T> buffer)
    {
        var columns = Columns(product);
        var c = new Span<T>(product.C.Origin, columns);
        if (product.Start.Origin == null)
            c.Clear();
        else
            new ReadOnlySpan<T>(product.Start.Origin, columns).CopyTo(c);
        if (product.B.ColumnStride == 1)
            Add(product.A, product.B, product.Depth, product.C.Origin, columns);
        else
            AddTurned(product, columns, buffer.Reserve(BlockDepth * BlockWidth));
    }

    private static void AddTurned(in Product<T> product, int columns, T* block)
    {
        for (var column = 0; column < columns; column += BlockWidth)
        {
            var width = Math.Min(BlockWidth, columns - column);
            for (var k = 0; k < product.Depth; k += BlockDepth)
            {
                var depth = Math.Min(BlockDepth, product.Depth - k);
                Turn(product.B.From(k, column), depth, width, block);
                Add(product.A.From(0, k), new(block, width, 1), depth, product.C.Origin + column, width);
            }
        }
    }

    /// <summary>Copies a block whose columns lie in memory one after the other, so that its rows do.</summary>
    private static void Turn(Operand<T> b, int depth, int width, T* block)
    {
        for (var column = 0; column < width; column += Square<T>.Side)
        {
            var k = 0;
            for (; k <= depth - Square<T>.Side; k += Square<T>.Side)
                Square<T>.Transpose(b.From(k, column).Origin, b.ColumnStride, block + (k * width) + column, width);
            for (; k < depth; k++)
            {
                for (var i = column; i < column + Square<T>.Side; i++)
                    block[(k * width) + i] = *b.From(k, i).Origin;
            }
        }
    }

    /// <summary>Adds a row times B to sums.</summary>
    private static void Add(Operand<T> a, Operand<T> b, int depth, T* sums, int columns)
    {
        var k = 0;
        for (; k <= depth - Together; k += Together)
            AddEight(a.From(0, k), b.From(k, 0), sums, columns);
        for (; k < depth; k++)
            AddOne(*a.From(0, k).Origin, b.From(k, 0).Origin, sums, columns);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddEight(Operand<T> a, Operand<T> b, T* c, nint columns)
    {
        var (x0, x1, x2, x3) = FourOf(a);
        var (x4, x5, x6, x7) = FourOf(a.From(0, Together / 2));
        T* b0 = b.Origin, b1 = b0 + b.RowStride, b2 = b1 + b.RowStride, b3 = b2 + b.RowStride;
        T* b4 = b3 + b.RowStride, b5 = b4 + b.RowStride, b6 = b5 + b.RowStride, b7 = b6 + b.RowStride;
        for (nint j = 0; j < columns; j += TRegisters.Count)
        {
            var sum = TRegisters.MultiplyAdd(x0, TRegisters.Load(b0 + j), TRegisters.Load(c + j));
            sum = TRegisters.MultiplyAdd(x1, TRegisters.Load(b1 + j), sum);
            sum = TRegisters.MultiplyAdd(x2, TRegisters.Load(b2 + j), sum);
            sum = TRegisters.MultiplyAdd(x3, TRegisters.Load(b3 + j), sum);
            sum = TRegisters.MultiplyAdd(x4, TRegisters.Load(b4 + j), sum);
            sum = TRegisters.MultiplyAdd(x5, TRegisters.Load(b5 + j), sum);
            sum = TRegisters.MultiplyAdd(x6, TRegisters.Load(b6 + j), sum);
            TRegisters.Store(TRegisters.MultiplyAdd(x7, TRegisters.Load(b7 + j), sum), c + j);
        }
    }

    private static void AddOne(T a, T* b, T* c, nint columns)
    {
        var x = TRegisters.Broadcast(a);
        for (nint j = 0; j < columns; j += TRegisters.Count)
            TRegisters.Store(TRegisters.MultiplyAdd(x, TRegisters.Load(b + j), TRegisters.Load(c + j)), c + j);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (TVector First, TVector Second, TVector Third, TVector Fourth) FourOf(Operand<T> a) => (
        TRegisters.Broadcast(*a.Origin), TRegisters.Broadcast(*a.From(0, 1).Origin),
        TRegisters.Broadcast(*a.From(0, 2).Origin), TRegisters.Broadcast(*a.From(0, 3).Origin));
}
