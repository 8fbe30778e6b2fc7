namespace Neural.Numerics.Products;

/// <summary>Scratch memory of one thread, on a cache line's boundary, that grows to the largest request and is kept.</summary>
internal sealed unsafe class PackedBuffer<T>
    where T : unmanaged
{
    public const int CacheLine = 64;

    private T[] _pinned = [];

    public T* Reserve(int length)
    {
        if (_pinned.Length < length + (CacheLine / sizeof(T)))
            _pinned = GC.AllocateUninitializedArray<T>(length + (CacheLine / sizeof(T)), pinned: true);
        fixed (T* start = _pinned)
            return (T*)(((nuint)start + CacheLine - 1) & ~(nuint)(CacheLine - 1));
    }
}
