using System.Numerics;

namespace Neural.Numerics.Products;

/// <summary>The few vector instructions that a product needs, so that one kernel serves every width.</summary>
/// <typeparam name="T">The element.</typeparam>
/// <typeparam name="TVector">A register of elements.</typeparam>
internal unsafe interface IRegisters<T, TVector>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    static abstract bool IsSupported { get; }

    static abstract int Count { get; }

    static abstract TVector Zero { get; }

    static abstract TVector Broadcast(T value);

    static abstract TVector Load(T* source);

    static abstract void Store(TVector value, T* destination);

    /// <summary>a·b + c, rounded once where the machine can.</summary>
    static abstract TVector MultiplyAdd(TVector a, TVector b, TVector c);
}
