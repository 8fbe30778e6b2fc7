using System.Numerics;
using System.Runtime.InteropServices;

namespace Neural.Networks;

/// <summary>A tensor as it lies in a safetensors file.</summary>
/// <param name="Type">The type of its elements as the format names it, such as <c>F32</c>.</param>
/// <param name="Shape">Its dimensions, each at least 0; none for a single number.</param>
/// <param name="Bytes">Its elements, the last dimension changing fastest, the least significant byte first.</param>
internal sealed record StoredTensor(string Type, long[] Shape, byte[] Bytes)
{
    /// <summary>Stores elements.</summary>
    /// <exception cref="ArgumentException">There are not as many as the shape says, or they take more than 2 GiB.</exception>
    /// <exception cref="NotSupportedException">The format has no such element.</exception>
    public static StoredTensor Of<T>(ReadOnlySpan<T> elements, params long[] shape)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (type, length) = (TypeOf<T>(), (long)elements.Length * Marshal.SizeOf<T>());
        if (length > Array.MaxLength)
            throw new ArgumentException($"a tensor of {elements.Length} {type} takes {length} bytes; at most {Array.MaxLength} can be stored");
        if (!Fills(type, shape, length))
            throw new ArgumentException($"{elements.Length} elements do not fill the shape {ShapeText(shape)}");
        var bytes = MemoryMarshal.AsBytes(elements).ToArray();
        Reorder(bytes, Marshal.SizeOf<T>(), BitConverter.IsLittleEndian);
        return new(type, shape, bytes);
    }

    /// <summary>The elements.</summary>
    /// <exception cref="ArgumentException">They are of another type.</exception>
    public T[] Elements<T>()
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (Type != TypeOf<T>())
            throw new ArgumentException($"the tensor is {Type}, not {TypeOf<T>()}");
        var elements = MemoryMarshal.Cast<byte, T>(Bytes).ToArray();
        Reorder(MemoryMarshal.AsBytes(elements.AsSpan()), Marshal.SizeOf<T>(), BitConverter.IsLittleEndian);
        return elements;
    }

    /// <summary>The name that the format has for an element.</summary>
    /// <exception cref="NotSupportedException">It has none.</exception>
    public static string TypeOf<T>()
        where T : unmanaged =>
        typeof(T) == typeof(float) ? "F32"
        : typeof(T) == typeof(double) ? "F64"
        : typeof(T) == typeof(Half) ? "F16"
        : throw new NotSupportedException($"a safetensors file cannot hold {typeof(T).Name}: use a network of float, double or Half");

    /// <summary>The method of PyTorch that converts to an element.</summary>
    public static string PyTorchOf<T>()
        where T : unmanaged =>
        TypeOf<T>() switch { "F32" => "float", "F64" => "double", _ => "half" };

    /// <summary>Whether so many bytes hold a tensor of the shape; true of every type that this library does not read.</summary>
    public static bool Fills(string type, long[] shape, long bytes)
    {
        long? size = type switch { "F16" => 2, "F32" => 4, "F64" => 8, _ => null };
        if (size is not { } filled)
            return true;
        if (shape.Contains(0))
            return bytes == 0;
        foreach (var dimension in shape)
        {
            // Before it is multiplied: a product that would overflow is more than any file holds.
            if (dimension > bytes / filled)
                return false;
            filled *= dimension;
        }

        return filled == bytes;
    }

    /// <summary>A shape as Python writes it in a list, such as <c>[128, 784]</c>.</summary>
    public static string ShapeText(IEnumerable<long> shape) => $"[{string.Join(", ", shape)}]";

    /// <summary>Turns a machine's order of the bytes of each element into the file's, or back.</summary>
    internal static void Reorder(Span<byte> bytes, int size, bool isLittleEndian)
    {
        for (var i = 0; !isLittleEndian && i < bytes.Length; i += size)
            bytes.Slice(i, size).Reverse();
    }
}
