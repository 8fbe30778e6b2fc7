namespace Neural.Numerics.Products;

/// <summary>Scratch memory of one thread, on a cache line's boundary, that grows to the largest request and is kept.</summary>
internal sealed unsafe class PackedBuffer<T>
    where T : unmanaged
{
    public const int CacheLine = 64;

    private T[] _pinned = [];

    /// <summary>Memory in which a cache line may be read, and be meaningless, from every element on.</summary>
    public T* Reserve(int length)
    {
        var size = length + (2 * CacheLine / sizeof(T));
        if (_pinned.Length < size)
            _pinned = GC.AllocateUninitializedArray<T>(size, pinned: true);
        fixed (T* start = _pinned)
            return (T*)(((nuint)start + CacheLine - 1) & ~(nuint)(CacheLine - 1));
    }
}
