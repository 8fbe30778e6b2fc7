using System.Numerics;

namespace Neural.Numerics.Products;

/// <summary>
/// The lines of one factor (the rows of A, the columns of B) in groups as wide as a tile, packed or where they lie.
/// </summary>
/// <remarks>The operands are seen with lines as rows and the steps of the sum as columns.</remarks>
internal readonly unsafe struct Panels<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Operand<T> _lines;
    private readonly int _firstPacked;
    private readonly T* _packed;
    private readonly int _width;
    private readonly int _depth;

    /// <summary>Packs the lines from <paramref name="firstPacked"/> on, a multiple of the width, and leaves the others.</summary>
    public Panels(Operand<T> lines, int count, int depth, int width, int firstPacked, PackedBuffer<T> buffer)
    {
        (_lines, _firstPacked, _width, _depth) = (lines, firstPacked, width, depth);
        var groups = (count - firstPacked + width - 1) / width;
        _packed = buffer.Reserve(groups * width * depth);
        var destination = _packed;
        for (var line = firstPacked; line < count; line += width, destination += width * depth)
            Pack(lines.From(line, 0), Math.Min(width, count - line), destination);
    }

    /// <summary>The group that begins with <paramref name="line"/>.</summary>
    public Operand<T> At(int line) => line < _firstPacked
        ? _lines.From(line, 0)
        : new(_packed + ((nint)(line - _firstPacked) * _depth), 1, _width);

    private void Pack(Operand<T> group, int count, T* destination)
    {
        if (count < _width)
            new Span<T>(destination, _width * _depth).Clear();
        if (group.RowStride == 1)
            PackAcross(group, count, destination);
        else
            PackAlong(group, count, destination);
    }

    // A call of CopyTo per step would cost more than the copying: a panel is as wide as two registers.
    private void PackAcross(Operand<T> group, int count, T* destination)
    {
        var source = group.Origin;
        var vectors = count - (count % Vector<T>.Count);
        for (var step = 0; step < _depth; step++, source += group.ColumnStride, destination += _width)
        {
            for (var line = 0; line < vectors; line += Vector<T>.Count)
                Vector.Store(Vector.Load(source + line), destination + line);
            for (var line = vectors; line < count; line++)
                destination[line] = source[line];
        }
    }

    private void PackAlong(Operand<T> group, int count, T* destination)
    {
        for (var line = 0; line < count; line++)
        {
            var source = group.Origin + (line * group.RowStride);
            var target = destination + line;
            for (var step = 0; step < _depth; step++, source += group.ColumnStride, target += _width)
                *target = *source;
        }
    }
}
