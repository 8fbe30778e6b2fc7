using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Neural.Numerics.Products;

/// <summary>
/// The lines of one factor (the rows of A, the columns of B) in groups as wide as a tile, packed or where they lie.
/// </summary>
/// <remarks>The operands are seen with lines as rows and the steps of the sum as columns.</remarks>
internal readonly unsafe struct Panels<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    // Both found by trial.
    private const int GroupsAtATime = 8;
    private const int StepsAhead = 6;

    private readonly Operand<T> _lines;
    private readonly T* _packed;
    private readonly int _width;
    private readonly int _depth;

    /// <summary>Packs the lines from <paramref name="firstPacked"/> on, a multiple of the width, and leaves the others.</summary>
    public Panels(Operand<T> lines, int count, int depth, int width, int firstPacked, PackedBuffer<T> buffer)
    {
        (_lines, FirstPacked, _width, _depth) = (lines, firstPacked, width, depth);
        var groups = (count - firstPacked + width - 1) / width;
        _packed = buffer.Reserve(groups * width * depth);
        if ((count - firstPacked) % width != 0)
            new Span<T>(_packed + ((groups - 1) * width * depth), width * depth).Clear();
        if (lines.RowStride == 1)
            AreFinite = PackAcross(lines.From(firstPacked, 0), count - firstPacked) && firstPacked == 0;
        else
            PackAlong(lines.From(firstPacked, 0), count - firstPacked);
    }

    /// <summary>The lines from here on are packed, the ones before are read where they lie.</summary>
    public int FirstPacked { get; }

    /// <summary>Whether all elements are known to be finite, which is seen in passing where it costs nothing.</summary>
    public bool AreFinite { get; }

    /// <summary>The group that begins with <paramref name="line"/>.</summary>
    public Operand<T> At(int line) => line < FirstPacked
        ? _lines.From(line, 0)
        : new(_packed + ((nint)(line - FirstPacked) * _depth), 1, _width);

    /// <summary>Several groups at a time, so that memory is read in long runs.</summary>
    private bool PackAcross(Operand<T> lines, int count)
    {
        var areFinite = true;
        var together = GroupsAtATime * _width;
        for (var line = 0; line < count; line += together)
            areFinite &= PackAcross(lines.From(line, 0), Math.Min(together, count - line), _packed + (line * _depth));
        return areFinite;
    }

    private bool PackAcross(Operand<T> lines, int count, T* destination)
    {
        // A finite number times 0 is ±0, any other NaN.
        var rest = T.Zero;
        Vector512<T> products = default;
        for (var step = 0; step < _depth; step++, destination += _width)
        {
            T* source = lines.From(0, step).Origin, target = destination;
            for (var line = 0; line < count; line += _width, source += _width, target += _width * _depth)
            {
                Prefetch(source + (StepsAhead * lines.ColumnStride));
                var (i, width) = (0, Math.Min(_width, count - line));
                for (var end = Vectors.Covered<T>(width); i < end; i += Vector512<T>.Count)
                {
                    var elements = Vector512.Load(source + i);
                    elements.Store(target + i);
                    products |= elements * Vector512<T>.Zero;
                }

                for (; i < width; i++)
                {
                    target[i] = source[i];
                    rest += source[i] * T.Zero;
                }
            }
        }

        return rest == T.Zero && (!Vector512<T>.IsSupported || Vector512.EqualsAll(products, default));
    }

    // The processor foresees too little of what is read in turns with several panels' being written.
    private void Prefetch(T* group)
    {
        for (var i = 0; Sse.IsSupported && i < _width; i += PackedBuffer<T>.CacheLine / sizeof(T))
            Sse.Prefetch0(group + i);
    }

    private void PackAlong(Operand<T> lines, int count)
    {
        var line = 0;
        if (Square<T>.IsSupported && _width % Square<T>.Side == 0 && lines.ColumnStride == 1)
        {
            for (; line <= count - Square<T>.Side; line += Square<T>.Side)
                PackSquares(lines.From(line, 0), Target(line));
        }

        for (; line < count; line++)
            PackLine(lines.From(line, 0), Target(line), 0);
    }

    private T* Target(int line) => _packed + (line / _width * _width * _depth) + (line % _width);

    private void PackSquares(Operand<T> lines, T* target)
    {
        var step = 0;
        for (; step <= _depth - Square<T>.Side; step += Square<T>.Side)
            Square<T>.Transpose(lines.Origin + step, lines.RowStride, target + (step * _width), _width);
        for (var line = 0; line < Square<T>.Side; line++)
            PackLine(lines.From(line, 0), target + line, step);
    }

    private void PackLine(Operand<T> line, T* target, int step)
    {
        for (; step < _depth; step++)
            target[step * _width] = *line.From(0, step).Origin;
    }
}
