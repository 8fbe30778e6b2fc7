using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Neural.Numerics.Products;

/// <summary>As many rows as 16 bytes hold elements of them, to be transposed in registers: 4×4 of float, 2×2 of double.</summary>
/// <remarks><see cref="Vector128"/> has no shuffle of two operands that is compiled to one instruction.</remarks>
internal static unsafe class Square<T>
    where T : unmanaged
{
    public static int Side => Vector128<T>.Count;

    public static bool IsSupported =>
        (Sse2.IsSupported || AdvSimd.Arm64.IsSupported) && (typeof(T) == typeof(float) || typeof(T) == typeof(double));

    /// <summary>Copies a square, exchanging rows and columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Transpose(T* source, nint sourceStride, T* target, nint targetStride)
    {
        var (a, b) = (Vector128.Load(source), Vector128.Load(source + sourceStride));
        if (Side == 2)
        {
            ZipLower(a, b).Store(target);
            ZipUpper(a, b).Store(target + targetStride);
            return;
        }

        source += 2 * sourceStride;
        var (c, d) = (Vector128.Load(source), Vector128.Load(source + sourceStride));
        var (lowerAC, lowerBD) = (ZipLower(a, c), ZipLower(b, d));
        var (upperAC, upperBD) = (ZipUpper(a, c), ZipUpper(b, d));
        ZipLower(lowerAC, lowerBD).Store(target);
        ZipUpper(lowerAC, lowerBD).Store(target + targetStride);
        target += 2 * targetStride;
        ZipLower(upperAC, upperBD).Store(target);
        ZipUpper(upperAC, upperBD).Store(target + targetStride);
    }

    /// <summary>The elements of both lower halves by turns: x₀y₀, or x₀y₀x₁y₁.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> ZipLower(Vector128<T> x, Vector128<T> y) => Sse2.IsSupported
        ? Side == 2
            ? Sse2.UnpackLow(x.AsDouble(), y.AsDouble()).As<double, T>()
            : Sse.UnpackLow(x.AsSingle(), y.AsSingle()).As<float, T>()
        : Side == 2
            ? AdvSimd.Arm64.ZipLow(x.AsDouble(), y.AsDouble()).As<double, T>()
            : AdvSimd.Arm64.ZipLow(x.AsSingle(), y.AsSingle()).As<float, T>();

    /// <summary>The elements of both upper halves by turns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> ZipUpper(Vector128<T> x, Vector128<T> y) => Sse2.IsSupported
        ? Side == 2
            ? Sse2.UnpackHigh(x.AsDouble(), y.AsDouble()).As<double, T>()
            : Sse.UnpackHigh(x.AsSingle(), y.AsSingle()).As<float, T>()
        : Side == 2
            ? AdvSimd.Arm64.ZipHigh(x.AsDouble(), y.AsDouble()).As<double, T>()
            : AdvSimd.Arm64.ZipHigh(x.AsSingle(), y.AsSingle()).As<float, T>();
}
