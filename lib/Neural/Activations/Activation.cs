using System.Globalization;
using System.Numerics;
using Neural.Display;

namespace Neural.Activations;

/// <summary>An elementwise activation function f with its derivative f′.</summary>
/// <remarks>
/// A function is a value: <c>new LeakyReLU(0.2)</c> prints itself, equals another of the same slope, and can be
/// declared anew by a reader in a notebook cell, who then has the array and span forms without writing them. It may
/// be asked for several parts of a matrix at once, on several threads.
/// </remarks>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public abstract record Activation
{
    /// <summary>The catalogue: every function of this library that has default hyperparameters, with these; from the simplest
    /// to the newest, and then the less common ones.</summary>
    public static IReadOnlyList<Activation> All => ActivationCatalogue.All;

    /// <summary>Those of them that networks commonly use, in the same order.</summary>
    public static IReadOnlyList<Activation> Common => ActivationCatalogue.Common;

    /// <summary>The name that figures and tables show, such as <c>Leaky ReLU</c>.</summary>
    public abstract string Name { get; }

    /// <summary>f and f′ as LaTeX.</summary>
    public abstract Formula Formula { get; }

    /// <summary>The function's parameters that are not learnt, in the constructor's order; empty for most.</summary>
    public virtual IReadOnlyList<Hyperparameter> Hyperparameters => [];

    /// <summary>The set of values that f takes over the real line.</summary>
    public abstract Interval Range { get; }

    /// <summary>Where f or f′ jumps, in ascending order; empty where f is smooth.</summary>
    public virtual IReadOnlyList<double> Kinks => [];

    /// <summary>The function of a name: <c>leaky_relu</c>, <c>LeakyReLU</c>, <c>Leaky ReLU</c>, <c>leaky_relu(0.2)</c>
    /// and <c>LeakyReLU(negative_slope=0.2)</c> are all understood, as are the names of PyTorch and JAX.</summary>
    /// <param name="text">A name in any spelling; hyperparameters follow in parentheses where they are not the
    /// default.</param>
    /// <exception cref="FormatException">There is no such function, or it takes no such hyperparameter.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The hyperparameter is outside its range.</exception>
    public static Activation Parse(string text)
    {
        Require.Given(text);
        return ActivationParser.Parse(text);
    }

    /// <summary>f(x).</summary>
    /// <param name="x">Any number; NaN gives NaN, ±∞ the limit.</param>
    public abstract T Value<T>(T x) where T : IFloatingPointIeee754<T>;

    /// <inheritdoc cref="Value{T}(T)"/>
    public double Value(int x) => Value((double)x);

    /// <inheritdoc cref="Derivative{T}(T)"/>
    public double Derivative(int x) => Derivative((double)x);

    /// <summary>f′(x); at a kink, the convention that the function's own documentation states.</summary>
    /// <param name="x">Any number; NaN gives NaN, ±∞ the limit.</param>
    public abstract T Derivative<T>(T x) where T : IFloatingPointIeee754<T>;

    /// <summary>f of every element of <paramref name="x"/>, written to <paramref name="destination"/>.</summary>
    /// <param name="x">The arguments, any number of them.</param>
    /// <param name="destination">As long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the two overlap in part.</exception>
    public virtual void Value<T>(ReadOnlySpan<T> x, Span<T> destination) where T : IFloatingPointIeee754<T>
    {
        Require.Destination(x, destination);
        for (var i = 0; i < x.Length; i++)
            destination[i] = Value(x[i]);
    }

    /// <summary>f′ of every element of <paramref name="x"/>, written to <paramref name="destination"/>.</summary>
    /// <inheritdoc cref="Value{T}(ReadOnlySpan{T}, Span{T})"/>
    public virtual void Derivative<T>(ReadOnlySpan<T> x, Span<T> destination) where T : IFloatingPointIeee754<T>
    {
        Require.Destination(x, destination);
        for (var i = 0; i < x.Length; i++)
            destination[i] = Derivative(x[i]);
    }

    /// <summary>f and f′ of every element of <paramref name="x"/> in one pass, which is what training needs.</summary>
    /// <param name="x">The arguments, any number of them.</param>
    /// <param name="value">Receives f; as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <param name="derivative">Receives f′; as long as <paramref name="x"/>; may be <paramref name="x"/> itself.</param>
    /// <exception cref="ArgumentException">The lengths differ, or two of the spans overlap other than wholly.</exception>
    public virtual void ValueAndDerivative<T>(ReadOnlySpan<T> x, Span<T> value, Span<T> derivative)
        where T : IFloatingPointIeee754<T>
    {
        Require.Destination(x, value);
        Require.Destination(x, derivative);
        Require.Apart(value, derivative, "that of the derivative");
        for (var i = 0; i < x.Length; i++)
            (value[i], derivative[i]) = (Value(x[i]), Derivative(x[i]));
    }

    /// <summary>f of every element of <paramref name="x"/>, in a new array.</summary>
    public T[] Value<T>(T[] x) where T : IFloatingPointIeee754<T>
    {
        Require.Given(x);
        var y = new T[x.Length];
        Value<T>(x, y);
        return y;
    }

    /// <summary>f′ of every element of <paramref name="x"/>, in a new array.</summary>
    public T[] Derivative<T>(T[] x) where T : IFloatingPointIeee754<T>
    {
        Require.Given(x);
        var y = new T[x.Length];
        Derivative<T>(x, y);
        return y;
    }

    /// <summary>The function as it would be constructed, such as <c>LeakyReLU(0.2)</c>.</summary>
    public sealed override string ToString() =>
        Hyperparameters.Count == 0
            ? GetType().Name
            : $"{GetType().Name}({string.Join(", ", Hyperparameters.Select(Text))})";

    private static string Text(Hyperparameter hyperparameter) =>
        hyperparameter.Value.ToString("R", CultureInfo.InvariantCulture);
}
