using System.Numerics;

namespace Neural.Activations;

/// <summary>A function of whole rows and its product with a gradient, for <see cref="RowFunction{F}"/>.</summary>
internal interface IRowFunction
{
    /// <summary>The function of one row, which is not empty.</summary>
    static abstract void Apply<T>(ReadOnlySpan<T> x, Span<T> destination, double temperature)
        where T : unmanaged, INumber<T>;

    /// <summary>The gradient at the input of one row from the row's function <paramref name="y"/> and the gradient
    /// there.</summary>
    static abstract void Pullback<T>(
        ReadOnlySpan<T> y, ReadOnlySpan<T> gradient, Span<T> destination, double temperature)
        where T : unmanaged;
}
