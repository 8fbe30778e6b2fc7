using System.Numerics;
using Neural.Activations;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>Activation functions of matrices, element by element.</summary>
public static class ActivationExtensions
{
    /// <summary>f of every element.</summary>
    public static Matrix<T> Value<T>(this Activation function, Matrix<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(function);
        var y = Matrix<T>.Result(x.Rows, x.Columns);
        function.Value<T>(x.Span, y.Span);
        return y;
    }

    /// <summary>f′ of every element.</summary>
    public static Matrix<T> Derivative<T>(this Activation function, Matrix<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(function);
        var slope = Matrix<T>.Result(x.Rows, x.Columns);
        function.Derivative<T>(x.Span, slope.Span);
        return slope;
    }

    /// <summary>f and f′ of every element, in one pass.</summary>
    public static (Matrix<T> Value, Matrix<T> Derivative) ValueAndDerivative<T>(this Activation function, Matrix<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(function);
        var (y, slope) = (Matrix<T>.Result(x.Rows, x.Columns), Matrix<T>.Result(x.Rows, x.Columns));
        function.ValueAndDerivative<T>(x.Span, y.Span, slope.Span);
        return (y, slope);
    }
}
