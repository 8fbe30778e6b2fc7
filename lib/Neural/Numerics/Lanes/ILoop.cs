namespace Neural.Numerics.Lanes;

/// <summary>A way through spans of <typeparamref name="T"/>, for registers of any width.</summary>
internal interface ILoop<T> where T : unmanaged
{
    void Run<V>() where V : struct, ILanes<V, T>;
}
