using System.Numerics;
using Neural.Activations;
using Neural.Numerics;
using Neural.Numerics.Threads;

namespace Neural.Networks;

/// <summary>Activation functions of matrices, element by element; large matrices on several threads.</summary>
public static class ActivationExtensions
{
    // A microsecond of work, or more.
    private const int ElementsPerThread = 8192;

    /// <summary>f of every element.</summary>
    public static Matrix<T> Value<T>(this Activation function, Matrix<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Require.Given(function);
        var y = Matrix<T>.Result(x.Rows, x.Columns);
        Evaluate(new Evaluation<T>(function, x, y, default));
        return y;
    }

    /// <summary>f′ of every element.</summary>
    public static Matrix<T> Derivative<T>(this Activation function, Matrix<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Require.Given(function);
        var slope = Matrix<T>.Result(x.Rows, x.Columns);
        Evaluate(new Evaluation<T>(function, x, default, slope));
        return slope;
    }

    /// <summary>f and f′ of every element, in one pass.</summary>
    public static (Matrix<T> Value, Matrix<T> Derivative) ValueAndDerivative<T>(this Activation function, Matrix<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Require.Given(function);
        var (y, slope) = (Matrix<T>.Result(x.Rows, x.Columns), Matrix<T>.Result(x.Rows, x.Columns));
        Evaluate(new Evaluation<T>(function, x, y, slope));
        return (y, slope);
    }

    private static void Evaluate<T>(Evaluation<T> evaluation)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        ForkJoin.Run(evaluation, Parts.Count(evaluation.Count, ElementsPerThread));

    /// <summary>f, f′ or both: where the matrix for one is empty, it was not asked for.</summary>
    private readonly struct Evaluation<T>(Activation function, Matrix<T> x, Matrix<T> y, Matrix<T> slope) : IParts
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public int Count => x.Count;

        public void Run(int part, int parts)
        {
            var some = Parts.Range(x.Count, part, parts);
            if (slope.Count == 0)
                function.Value<T>(x.Span[some], y.Span[some]);
            else if (y.Count == 0)
                function.Derivative<T>(x.Span[some], slope.Span[some]);
            else
                function.ValueAndDerivative<T>(x.Span[some], y.Span[some], slope.Span[some]);
        }
    }
}
