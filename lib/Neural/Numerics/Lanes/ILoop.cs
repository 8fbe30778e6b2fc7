namespace Neural.Numerics.Lanes;

/// <summary>A loop over spans of <typeparamref name="T"/>, for registers of any width.</summary>
internal interface ILoop<T> where T : unmanaged
{
    /// <summary>Compiled <see cref="Inlining.OutOfLine"/>: once its caller has been called often, the compiler would take the
    /// loop in there, formula and all, and run out of temporaries.</summary>
    void Run<V>() where V : struct, ILanes<V, T>;
}
