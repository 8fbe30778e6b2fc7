using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Neural.Numerics;

/// <summary>A run of elements as registers; of a type that no register holds, such as <see cref="Half"/>, as none.</summary>
/// <remarks>The runtime splits them where the machine's registers are narrower.</remarks>
internal static class Vectors
{
    /// <summary>As many registers as are full.</summary>
    public static Span<Vector512<T>> Of<T>(Span<T> elements)
        where T : unmanaged => Vector512<T>.IsSupported ? MemoryMarshal.Cast<T, Vector512<T>>(elements) : [];

    /// <inheritdoc cref="Of{T}(Span{T})"/>
    public static ReadOnlySpan<Vector512<T>> Of<T>(ReadOnlySpan<T> elements)
        where T : unmanaged => Vector512<T>.IsSupported ? MemoryMarshal.Cast<T, Vector512<T>>(elements) : [];

    /// <summary>The number of elements in these registers; those from there on are left.</summary>
    public static int Covered<T>(int length)
        where T : unmanaged => Vector512<T>.IsSupported ? length / Vector512<T>.Count * Vector512<T>.Count : 0;
}
