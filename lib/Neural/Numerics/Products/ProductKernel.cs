using System.Numerics;
using System.Runtime.Intrinsics;

namespace Neural.Numerics.Products;

/// <summary>Computes products with one machine's registers; chosen once, at the first product.</summary>
internal abstract class ProductKernel<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Every kernel that this machine can run, the fastest first.</summary>
    public static IReadOnlyList<ProductKernel<T>> Supported { get; } = [.. All().Where(kernel => kernel.IsSupported)];

    /// <summary>The kernel that products use.</summary>
    public static ProductKernel<T> Best { get; } = Supported[0];

    /// <summary>The registers that it computes with, such as <c>Vector512</c>.</summary>
    public abstract string Name { get; }

    public abstract bool IsSupported { get; }

    /// <summary>The rows of C that are computed together: a split along rows is a multiple of it.</summary>
    public abstract int TileRows { get; }

    /// <summary>The columns of C that are computed together.</summary>
    public abstract int TileColumns { get; }

    /// <summary>Computes the product on the calling thread.</summary>
    public abstract void Multiply(in Product<T> product);

    private static IEnumerable<ProductKernel<T>> All() =>
    [
        new BlockedKernel<T, Vector512<T>, Registers512<T>>("Vector512"),
        new BlockedKernel<T, Vector256<T>, Registers256<T>>("Vector256"),
        new BlockedKernel<T, Vector128<T>, Registers128<T>>("Vector128"),
        new BlockedKernel<T, T, RegistersScalar<T>>("scalar"),
    ];
}
