using System.Numerics;
using System.Runtime.Intrinsics.X86;

namespace Neural.Numerics.Products;

/// <summary>Cuts a product into blocks that stay in cache, and those into tiles that stay in registers.</summary>
/// <remarks>
/// The scheme is that of K. Goto and R. van de Geijn, "Anatomy of high-performance matrix multiplication", ACM TOMS 34,
/// 2008, doi:10.1145/1356052.1356053: a panel of B is read from L1 or nearly so, a block of A from L2.
/// </remarks>
internal sealed unsafe class BlockedKernel<T, TVector, TRegisters>(string name) : ProductKernel<T>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TRegisters : struct, IRegisters<T, TVector>
{
    private const int BlockDepth = 160;
    private const int BlockRows = 64 * TileShape.Rows;
    private const int BlockColumns = 2048;

    // Elements that a tile computes while a line is packed.
    private const int PackingCost = 16;

    [ThreadStatic]
    private static Scratch? _scratch;

    public override string Name => name;

    public override bool IsSupported => TRegisters.IsSupported;

    public override int TileRows => TileShape.Rows;

    public override int TileColumns => Tile<T, TVector, TRegisters>.Columns;

    public override void Multiply(in Product<T> product)
    {
        var columns = SingleRow<T, TVector, TRegisters>.Columns(product);
        if (columns > 0)
            SingleRow<T, TVector, TRegisters>.Multiply(product, (_scratch ??= new()).B);
        if (columns < product.Columns)
            MultiplyTiles(product.Part(0, product.Rows, columns, product.Columns - columns));
    }

    private static void MultiplyTiles(in Product<T> product)
    {
        // Few columns leave most of each tile idle. Turned round, A is packed as B is, and few rows are idle.
        if (product.Columns < Tile<T, TVector, TRegisters>.Columns && Cost(product.Transposed) < Cost(product))
            MultiplyBlocks(product.Transposed);
        else
            MultiplyBlocks(product);
    }

    private static void MultiplyBlocks(in Product<T> product)
    {
        var scratch = _scratch ??= new();
        // Blocks of equal size: a last one of a few steps or rows would cost as much traffic as a full one.
        var blocks = Math.Max(1, (product.Depth + BlockDepth - 1) / BlockDepth);
        for (var block = 0; block < blocks; block++)
        {
            var (from, to) = Parts.Bounds(product.Depth, 1, block, blocks);
            var start = block == 0 ? product.Start : product.C;
            for (var column = 0; column < product.Columns; column += BlockColumns)
            {
                var columns = Math.Min(BlockColumns, product.Columns - column);
                MultiplyBlock(scratch, new(
                    product.Rows, columns, to - from, product.A.From(0, from), product.B.From(from, column),
                    start.From(0, column), product.C.From(0, column)));
            }
        }
    }

    /// <summary>The elements that the tiles compute, those beyond the edges of C included, and what packing B costs besides.</summary>
    private static long Cost(in Product<T> product)
    {
        var (rows, columns) = (TileShape.Rows, Tile<T, TVector, TRegisters>.Columns);
        var area = (product.Rows + rows - 1) / rows * rows * (long)((product.Columns + columns - 1) / columns * columns);
        return area + (long)PackingCost * product.Columns;
    }

    private static void MultiplyBlock(Scratch scratch, in Product<T> block)
    {
        var b = PanelsOfB(block, scratch.B);
        // Zero times a number is nothing, but zero times infinity or NaN is NaN.
        var skips = b.AreFinite && NonzeroSteps<T>.SaveTime(block, Tile<T, TVector, TRegisters>.Columns);
        var parts = (block.Rows + BlockRows - 1) / BlockRows;
        for (var index = 0; index < parts; index++)
        {
            var (from, to) = Parts.Bounds(block.Rows, TileShape.Rows, index, parts);
            var part = block.Part(from, to - from, 0, block.Columns);
            var a = PanelsOfA(part, scratch.A);
            var steps = skips ? new NonzeroSteps<T>(a, part.Rows, part.Depth, scratch.Steps) : default;
            for (var column = 0; column < part.Columns; column += Tile<T, TVector, TRegisters>.Columns)
                MultiplyPanel(part, a, steps, b.At(column), column);
        }
    }

    /// <summary>B is packed unless too few rows would use it: then it is read once, where it lies.</summary>
    private static Panels<T> PanelsOfB(in Product<T> block, PackedBuffer<T> buffer)
    {
        var width = Tile<T, TVector, TRegisters>.Columns;
        var isDirect = block.Rows <= 4 * TileShape.Rows && block.B.ColumnStride == 1;
        return new(block.B.Transposed, block.Columns, block.Depth, width, isDirect ? block.Columns / width * width : 0, buffer);
    }

    /// <summary>
    /// A is read where it lies, since its elements are broadcast one by one, unless every step would touch a new page.
    /// </summary>
    private static Panels<T> PanelsOfA(in Product<T> part, PackedBuffer<T> buffer)
    {
        var width = TileShape.Rows;
        var isScattered = part.A.ColumnStride * sizeof(T) >= Environment.SystemPageSize && part.Columns >= 512;
        return new(part.A, part.Rows, part.Depth, width, isScattered ? 0 : part.Rows / width * width, buffer);
    }

    private static void MultiplyPanel(
        in Product<T> part, in Panels<T> a, in NonzeroSteps<T> steps, in Operand<T> panel, int column)
    {
        for (var row = 0; row < part.Rows; row += TileShape.Rows)
        {
            PrefetchBelow(part, row + TileShape.Rows, column);
            if (steps.AreListed)
                MultiplyTile(part, a.At(row), steps.Of(row), panel, row, column);
            else
                MultiplyTile(part, a.At(row), new EveryStep(part.Depth), panel, row, column);
        }
    }

    /// <summary>Asks for the part of C that the next tile begins with, which is too far away to be waited for.</summary>
    private static void PrefetchBelow(in Product<T> part, int row, int column)
    {
        for (var end = Math.Min(row + TileShape.Rows, part.Rows); Sse.IsSupported && row < end; row++)
        {
            var line = (byte*)part.C.From(row, column).Origin;
            for (var i = 0; i < Tile<T, TVector, TRegisters>.Columns * sizeof(T); i += PackedBuffer<T>.CacheLine)
                Sse.Prefetch0(line + i);
        }
    }

    private static void MultiplyTile<TSteps>(
        in Product<T> part, in Operand<T> group, TSteps steps, in Operand<T> panel, int row, int column)
        where TSteps : struct, ISteps
    {
        var rows = Math.Min(TileShape.Rows, part.Rows - row);
        var columns = Math.Min(Tile<T, TVector, TRegisters>.Columns, part.Columns - column);
        var (start, c) = (part.Start.From(row, column), part.C.From(row, column));
        if (rows == TileShape.Rows && columns == Tile<T, TVector, TRegisters>.Columns && c.ColumnStride == 1)
            Tile<T, TVector, TRegisters>.Multiply(steps, group, panel, start, c);
        else
            Tile<T, TVector, TRegisters>.MultiplyEdge(steps, group, panel, start, c, rows, columns);
    }

    private sealed class Scratch
    {
        public PackedBuffer<T> A { get; } = new();

        public PackedBuffer<T> B { get; } = new();

        public PackedBuffer<ushort> Steps { get; } = new();
    }
}
