using System.Numerics;

namespace Neural.Numerics.Products;

/// <summary>One element at a time: for machines without vectors and for elements other than float and double.</summary>
internal readonly unsafe struct RegistersScalar<T> : IRegisters<T, T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static bool IsSupported => true;

    public static int Count => 1;

    public static T Zero => T.Zero;

    public static T Broadcast(T value) => value;

    public static T Load(T* source) => *source;

    public static void Store(T value, T* destination) => *destination = value;

    public static T MultiplyAdd(T a, T b, T c) => (a * b) + c;
}
