using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Neural.Numerics.Products;

/// <summary>A list of steps that is being written: how many there are, then their numbers.</summary>
internal unsafe struct StepList(ushort* memory)
{
    /// <summary>The largest number of steps that are appended together.</summary>
    public const int Together = 64;

    private const int ByteBits = 8;

    // For every byte the numbers of its bits that are set, from the lowest on, in eight bytes of which the rest is not used.
    private static readonly byte[] NumbersOfBits =
    [
        .. Enumerable.Range(0, 256).SelectMany(bits => Enumerable.Range(0, 2 * ByteBits)
            .Where(bit => bit >= ByteBits || (bits & (1 << bit)) != 0).Take(ByteBits)).Select(bit => (byte)bit),
    ];

    private int _count;

    /// <summary>The length of the memory for a list of up to <paramref name="depth"/> steps, which are written eight at a time.</summary>
    public static int Length(int depth) => 1 + depth + ByteBits;

    /// <summary>The steps of a finished list.</summary>
    public static ListedSteps Read(ushort* memory) => new(memory + 1, *memory);

    /// <summary>Appends a step for every bit that is set among the lowest ones; the lowest stands for <paramref name="first"/>.</summary>
    public void Append(ulong bits, int first, int bitCount)
    {
        ref var numbers = ref MemoryMarshal.GetArrayDataReference(NumbersOfBits);
        bits &= ulong.MaxValue >> (Together - bitCount);
        for (var step = first; step < first + bitCount; step += ByteBits, bits >>= ByteBits)
        {
            var eight = Vector64.LoadUnsafe(ref numbers, (nuint)(ByteBits * (bits & 255)));
            (Vector128.WidenLower(eight.ToVector128Unsafe()) + Vector128.Create((ushort)step)).Store(memory + 1 + _count);
            _count += BitOperations.PopCount(bits & 255);
        }

        *memory = (ushort)_count;
    }
}
