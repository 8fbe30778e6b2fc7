using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Neural.Networks;

/// <summary>What of a row of shares is not 0: of a one-hot row a single number.</summary>
internal static class NonZero
{
    /// <summary>From the first entry that is not 0 to the last; empty if there is none.</summary>
    public static Range Of<T>(ReadOnlySpan<T> row) where T : unmanaged =>
        Unsafe.SizeOf<T>() switch
        {
            sizeof(uint) => Of<T, uint>(row),
            sizeof(ulong) => Of<T, ulong>(row),
            sizeof(ushort) => Of<T, ushort>(row),
            _ => Range.All,
        };

    // Bits are compared in registers, numbers of which two may be equal with other bits are not.
    private static Range Of<T, TBits>(ReadOnlySpan<T> row) where T : unmanaged where TBits : unmanaged, IEquatable<TBits>
    {
        var bits = MemoryMarshal.Cast<T, TBits>(row);
        var first = bits.IndexOfAnyExcept(default(TBits));
        return first < 0 ? ..0 : first..(bits.LastIndexOfAnyExcept(default(TBits)) + 1);
    }
}
