using static Neural.Numerics.Concrete;

namespace Neural.Activations;

/// <summary>A function of the catalogue: one formula for scalars and spans, in the widest registers of the machine.</summary>
/// <remarks>
/// <para>Float and double results are within 2 units in the last place of the exact value wherever that is a normal
/// number, and the same whatever the form of the call, the position in a span and its length. Other types are computed in
/// double and rounded.</para>
/// <para>The span forms allocate nothing.</para>
/// </remarks>
public abstract record ElementwiseActivation : Activation
{
    private readonly ElementwiseKernel _kernel;

    private protected ElementwiseActivation(ElementwiseKernel kernel) => _kernel = kernel;

    /// <inheritdoc/>
    public sealed override T Value<T>(T x) =>
        typeof(T) == typeof(float) ? As<float, T>(_kernel.Value(As<T, float>(x)))
        : typeof(T) == typeof(double) ? As<double, T>(_kernel.Value(As<T, double>(x)))
        : T.CreateTruncating(_kernel.Value(double.CreateTruncating(x)));

    /// <inheritdoc/>
    public sealed override T Derivative<T>(T x) =>
        typeof(T) == typeof(float) ? As<float, T>(_kernel.Derivative(As<T, float>(x)))
        : typeof(T) == typeof(double) ? As<double, T>(_kernel.Derivative(As<T, double>(x)))
        : T.CreateTruncating(_kernel.Derivative(double.CreateTruncating(x)));

    /// <inheritdoc/>
    public sealed override void Value<T>(ReadOnlySpan<T> x, Span<T> destination)
    {
        Require.Destination(x, destination);
        if (typeof(T) == typeof(float))
            _kernel.Value(As<T, float>(x), As<T, float>(destination));
        else if (typeof(T) == typeof(double))
            _kernel.Value(As<T, double>(x), As<T, double>(destination));
        else
            base.Value(x, destination);
    }

    /// <inheritdoc/>
    public sealed override void Derivative<T>(ReadOnlySpan<T> x, Span<T> destination)
    {
        Require.Destination(x, destination);
        if (typeof(T) == typeof(float))
            _kernel.Derivative(As<T, float>(x), As<T, float>(destination));
        else if (typeof(T) == typeof(double))
            _kernel.Derivative(As<T, double>(x), As<T, double>(destination));
        else
            base.Derivative(x, destination);
    }

    /// <inheritdoc/>
    public sealed override void ValueAndDerivative<T>(ReadOnlySpan<T> x, Span<T> value, Span<T> derivative)
    {
        Require.Destination(x, value);
        Require.Destination(x, derivative);
        Require.Apart(value, derivative, "that of the derivative");
        if (typeof(T) == typeof(float))
            _kernel.Both(As<T, float>(x), As<T, float>(value), As<T, float>(derivative));
        else if (typeof(T) == typeof(double))
            _kernel.Both(As<T, double>(x), As<T, double>(value), As<T, double>(derivative));
        else
            base.ValueAndDerivative(x, value, derivative);
    }
}
