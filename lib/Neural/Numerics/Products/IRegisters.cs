using System.Numerics;

namespace Neural.Numerics.Products;

/// <summary>The few vector instructions that a product needs, so that one kernel serves every width.</summary>
/// <remarks>They are the runtime's own vectors, not lanes: with lanes, which are structs around them, the compiler copies
/// six of a tile's twelve sums in every step, and a step of training takes 2 to 3 % longer. And the multiply-add of lanes is
/// always fused, in software where the machine has none, which a product could not afford.</remarks>
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
