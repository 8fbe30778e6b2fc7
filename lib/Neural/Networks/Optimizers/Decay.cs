using System.Numerics;
using System.Runtime.Intrinsics;

namespace Neural.Networks;

/// <summary>The gradient of λ‖w‖²/2, added to another gradient; nothing at all where λ is 0.</summary>
/// <param name="lambda">λ.</param>
internal readonly struct Decay<T>(double lambda)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly T _lambda = T.CreateTruncating(lambda);

    public Vector512<T> AddTo(Vector512<T> gradient, Vector512<T> value) =>
        _lambda == T.Zero ? gradient : gradient + (_lambda * value);

    public T AddTo(T gradient, T value) => _lambda == T.Zero ? gradient : gradient + (_lambda * value);
}
