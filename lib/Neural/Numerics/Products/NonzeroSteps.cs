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
        _lists = buffer.Reserve((rows + TileShape.Rows - 1) / TileShape.Rows * (depth + 1));
        for (var row = 0; row < rows; row += TileShape.Rows)
        {
            var group = a.At(row);
            var list = ListOf(row);
            *list = (ushort)(group.RowStride == 1 ? ListAcross(group, list + 1) : ListAlong(group, list + 1));
        }
    }

    /// <summary>Whether there are lists at all.</summary>
    public bool AreListed => _lists != null;

    /// <summary>The steps of the group that begins with <paramref name="row"/>.</summary>
    public ListedSteps Of(int row) => new(ListOf(row) + 1, *ListOf(row));

    /// <summary>Whether a sample of A holds so many zeros that lists save more time than they take.</summary>
    public static bool SaveTime(in Product<T> product, int panelColumns)
    {
        // A list takes about the time of half a panel of columns.
        if (!Vector256<T>.IsSupported || product.Columns <= panelColumns || product.Depth == 0)
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

    // The first entry is how many follow.
    private ushort* ListOf(int row) => _lists + (row / TileShape.Rows * (_depth + 1));

    /// <summary>Rows side by side in memory: a step is three neighbours.</summary>
    private int ListAcross(Operand<T> group, ushort* list)
    {
        var count = 0;
        var rows = group.Origin;
        for (var step = 0; step < _depth; step++, rows += group.ColumnStride)
        {
            list[count] = (ushort)step;
            // A branch could not be foreseen.
            var bits = Bits(rows);
            count += (int)((bits | (0 - bits)) >> 63);
        }

        return count;
    }

    private static ulong Bits(T* three) => sizeof(T) == sizeof(float)
        ? *(ulong*)three | *(uint*)(three + 2)
        : *(ulong*)three | *(ulong*)(three + 1) | *(ulong*)(three + 2);

    /// <summary>Steps side by side in memory: several are looked at together.</summary>
    private int ListAlong(Operand<T> group, ushort* list)
    {
        var (count, step) = (0, 0);
        T* first = group.Origin, second = first + group.RowStride, third = second + group.RowStride;
        for (; step <= _depth - Vector256<T>.Count; step += Vector256<T>.Count)
        {
            var bits = Vector256.Load(first + step) | Vector256.Load(second + step) | Vector256.Load(third + step);
            var nonzero = ~Vector256.Equals(bits, Vector256<T>.Zero).ExtractMostSignificantBits();
            for (var four = 0; four < Vector256<T>.Count; four += 4, nonzero >>= 4)
            {
                *(ulong*)(list + count) = Numbers[(int)(nonzero & 15)] + ((ulong)(step + four) * 0x0001_0001_0001_0001);
                count += BitOperations.PopCount(nonzero & 15);
            }
        }

        for (; step < _depth; step++)
        {
            list[count] = (ushort)step;
            count += T.IsZero(first[step]) && T.IsZero(second[step]) && T.IsZero(third[step]) ? 0 : 1;
        }

        return count;
    }

    /// <summary>The numbers of the bits that are set, 16 bits each, from the lowest on.</summary>
    private static ReadOnlySpan<ulong> Numbers =>
    [
        0, 0x0, 0x1, 0x1_0000, 0x2, 0x2_0000, 0x2_0001, 0x2_0001_0000,
        0x3, 0x3_0000, 0x3_0001, 0x3_0001_0000, 0x3_0002, 0x3_0002_0000, 0x3_0002_0001, 0x3_0002_0001_0000,
    ];
}
