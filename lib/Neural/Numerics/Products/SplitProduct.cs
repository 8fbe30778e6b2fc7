using System.Numerics;
using Neural.Numerics.Threads;

namespace Neural.Numerics.Products;

/// <summary>A product cut into strips of C, one per thread; the sums themselves are never cut.</summary>
internal readonly struct SplitProduct<T> : IParts
    where T : unmanaged, IFloatingPointIeee754<T>
{
    // Below some ten microseconds of work, waking a second thread costs more than it saves.
    private const long WorkPerThread = 500_000;

    private readonly Product<T> _product;
    private readonly bool _isAcross;

    private SplitProduct(in Product<T> product, int parts)
    {
        _product = product;
        var kernel = ProductKernel<T>.Best;
        // Across columns every thread looks at all of A, along rows every thread packs all of B: a long product is cut
        // along its rows, unless the parts would be clearly less even.
        var isLong = product.Rows >= 2 * product.Columns;
        var across = Balance(product.Columns, kernel.TileColumns, parts);
        var along = Balance(product.Rows, kernel.TileRows, parts);
        _isAcross = isLong ? along < 0.9 * across : across >= 0.9 * along;
    }

    public static void Multiply(in Product<T> product)
    {
        var parts = Parts.Count(product.Work, WorkPerThread);
        if (parts == 1)
            ProductKernel<T>.Best.Multiply(product);
        else
            ForkJoin.Run(new SplitProduct<T>(product, parts), parts);
    }

    public void Run(int part, int parts)
    {
        var kernel = ProductKernel<T>.Best;
        var (length, tile) = _isAcross ? (_product.Columns, kernel.TileColumns) : (_product.Rows, kernel.TileRows);
        var (from, to) = Parts.Bounds(length, tile, part, parts);
        if (to > from)
        {
            kernel.Multiply(_isAcross
                ? _product.Part(0, _product.Rows, from, to - from)
                : _product.Part(from, to - from, 0, _product.Columns));
        }
    }

    /// <summary>The share of its time that the average thread works, when all take whole tiles.</summary>
    private static double Balance(int length, int tile, int parts)
    {
        var tiles = (length + tile - 1) / tile;
        return tiles / (double)((tiles + parts - 1) / parts * parts);
    }
}
