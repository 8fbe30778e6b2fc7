using System.Numerics;
using System.Runtime.Intrinsics;

namespace Neural.Numerics.Products;

/// <summary>For every group of rows of A, the steps at which any of them differs from zero: the others add nothing.</summary>
/// <remarks>
/// Four fifths of the pixels of handwritten digits are blank, and blank pixels lie together. Zeros that are scattered, as
/// behind a ReLU, leave hardly a step that all rows of a group could skip.
/// </remarks>
internal readonly unsafe struct NonzeroSteps<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private const int Samples = 64;
    private const double ZerosThatPay = 0.65;

    private readonly ushort* _lists;
    private readonly int _depth;

    /// <summary>Lists the steps of every group of <see cref="TileShape.Rows"/> rows.</summary>
    public NonzeroSteps(in Panels<T> a, int rows, int depth, PackedBuffer<ushort> buffer)
    {
        _depth = depth;
        var length = (rows + TileShape.Rows - 1) / TileShape.Rows * StepList.Length(depth);
        _lists = buffer.Reserve(length + depth + StepList.Together);
        var nonzero = _lists + length;
        for (var row = 0; row < rows;)
            row += List(a, row, nonzero);
    }

    /// <summary>Whether there are lists at all.</summary>
    public bool AreListed => _lists != null;

    /// <summary>The steps of the group that begins with <paramref name="row"/>.</summary>
    public ListedSteps Of(int row) => StepList.Read(ListOf(row));

    /// <summary>Whether a sample of A holds so many zeros that lists save more time than they take.</summary>
    public static bool SaveTime(in Product<T> product, int panelColumns)
    {
        // A list takes about the time of half a panel of columns.
        if (!Vector512<T>.IsSupported || product.Columns <= panelColumns || product.Depth == 0)
            return false;
        var zeros = 0;
        for (var i = 0; i < Samples; i++)
        {
            // An odd factor sends the steps through all their range while the rows pass through theirs once.
            var (row, step) = (product.Rows * i / Samples, product.Depth * (i * 27 % Samples) / Samples);
            zeros += T.IsZero(*product.A.From(row, step).Origin) ? 1 : 0;
        }

        return zeros >= ZerosThatPay * Samples;
    }

    private ushort* ListOf(int row) => _lists + (row / TileShape.Rows * StepList.Length(_depth));

    /// <summary>Lists the group that begins with a row, and perhaps the next ones.</summary>
    /// <returns>The number of rows that were listed.</returns>
    private int List(in Panels<T> a, int row, ushort* nonzero)
    {
        var group = a.At(row);
        if (row >= a.FirstPacked)
            ListAcross(group, 0, row, 1, nonzero);
        else if (group.ColumnStride == 1 && _depth >= Vector512<T>.Count)
            ListAlong(group, row);
        else if (group.RowStride == 1 && a.FirstPacked >= Vector512<T>.Count)
        {
            // The last register overlaps the one before it.
            var start = Math.Min(row, a.FirstPacked - Vector512<T>.Count);
            var groups = Math.Min(Vector512<T>.Count, a.FirstPacked - row) / TileShape.Rows;
            ListAcross(a.At(start), row - start, row, groups, nonzero);
            return groups * TileShape.Rows;
        }
        else
            ListOneByOne(group, row);
        return TileShape.Rows;
    }

    /// <summary>Rows side by side in memory: a step is a run of neighbours, of which some come before the first group.</summary>
    private void ListAcross(Operand<T> rows, int before, int first, int groups, ushort* nonzero)
    {
        var row = rows.Origin;
        for (var step = 0; step < _depth; step++, row += rows.ColumnStride)
            nonzero[step] = (ushort)Nonzero(Vector512.Load(row));
        for (var group = 0; group < groups; group++)
        {
            var list = new StepList(ListOf(first + (group * TileShape.Rows)));
            var bit = before + (group * TileShape.Rows);
            for (var step = 0; step < _depth; step += StepList.Together)
                list.Append(StepsOf(bit, nonzero + step), step, Math.Min(StepList.Together, _depth - step));
        }
    }

    /// <summary>A bit for every step at which a group's bits, from the given one on, are not all 0.</summary>
    private static ulong StepsOf(int bit, ushort* nonzero)
    {
        var ofGroup = Vector512.Create((ushort)(((1 << TileShape.Rows) - 1) << bit));
        var low = Nonzero(Vector512.Load(nonzero) & ofGroup);
        var high = Nonzero(Vector512.Load(nonzero + Vector512<ushort>.Count) & ofGroup);
        return low | (high << Vector512<ushort>.Count);
    }

    private static ulong Nonzero<TElement>(Vector512<TElement> elements) =>
        (~Vector512.Equals(elements, Vector512<TElement>.Zero)).ExtractMostSignificantBits();

    /// <summary>Steps side by side in memory: several are looked at together.</summary>
    private void ListAlong(Operand<T> group, int row)
    {
        var list = new StepList(ListOf(row));
        T* one = group.Origin, two = one + group.RowStride, three = two + group.RowStride;
        for (var first = 0; first < _depth; first += StepList.Together)
        {
            var (bits, end) = (0ul, Math.Min(first + StepList.Together, _depth));
            for (var step = first; step < end; step += Vector512<T>.Count)
            {
                // The last register overlaps the one before it.
                var at = Math.Min(step, _depth - Vector512<T>.Count);
                var nonzero = Nonzero(Vector512.Load(one + at) | Vector512.Load(two + at) | Vector512.Load(three + at));
                bits |= nonzero >> (step - at) << (step - first);
            }

            list.Append(bits, first, end - first);
        }
    }

    private void ListOneByOne(Operand<T> group, int first)
    {
        var list = new StepList(ListOf(first));
        for (var step = 0; step < _depth; step++)
        {
            var isNonzero = false;
            for (var row = 0; row < TileShape.Rows; row++)
                isNonzero |= !T.IsZero(*group.From(row, step).Origin);
            list.Append(isNonzero ? 1ul : 0, step, 1);
        }
    }
}
