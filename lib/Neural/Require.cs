using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Neural;

/// <summary>Checks of arguments whose failure names the actual values.</summary>
internal static class Require
{
    public static T Given<T>([NotNull] T? argument, [CallerArgumentExpression(nameof(argument))] string name = "")
        where T : class =>
        argument ?? throw new ArgumentNullException(name, $"{name} is null: give one");

    /// <summary>As long, and the same memory or another, but not in part the same: what is written would be read again.</summary>
    public static void Destination<T>(ReadOnlySpan<T> arguments, ReadOnlySpan<T> destination)
    {
        if (arguments.Length != destination.Length)
            throw new ArgumentException(
                $"the destination holds {destination.Length} elements, but there are {arguments.Length} arguments");
        if (arguments.Overlaps(destination, out var offset) && offset != 0)
            throw new ArgumentException(
                $"the destination overlaps the arguments, {Math.Abs(offset)} elements {(offset > 0 ? "later" : "earlier")}: write to the arguments themselves, or elsewhere");
    }

    /// <summary>Not even in part the same memory.</summary>
    public static void Apart<T>(ReadOnlySpan<T> destination, ReadOnlySpan<T> other, string what)
    {
        if (destination.Overlaps(other))
            throw new ArgumentException($"the destination shares memory with {what}: write elsewhere, or give a Copy()");
    }

    public static void WholeRows(int entries, int columns)
    {
        if (columns < 1 || entries % columns != 0)
            throw new ArgumentException($"{entries} entries are no whole number of rows of {columns} columns");
    }

    public static int AtLeast(int least, int value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= least
            ? value
            : throw new ArgumentOutOfRangeException(name, $"{name} is {value}; it must be at least {least}");

    public static void EachAtLeast(int least, IReadOnlyList<int> values, [CallerArgumentExpression(nameof(values))] string name = "")
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] < least)
                throw new ArgumentOutOfRangeException(name, $"{name}[{i}] is {values[i]}; it must be at least {least}");
        }
    }

    public static double Finite(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(name, $"{name} is {Text(value)}; it must be finite");

    public static double NotNegative(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Finite(value, name) >= 0
            ? value
            : throw new ArgumentOutOfRangeException(name, $"{name} is {Text(value)}; it must be at least 0");

    public static double Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Finite(value, name) > 0
            ? value
            : throw new ArgumentOutOfRangeException(name, $"{name} is {Text(value)}; it must be greater than 0");

    public static double PositiveUpTo(double most, double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Positive(value, name) <= most
            ? value
            : throw new ArgumentOutOfRangeException(name, $"{name} is {Text(value)}; it must be at most {Text(most)}");

    public static double Fraction(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is >= 0 and < 1
            ? value
            : throw new ArgumentOutOfRangeException(name, $"{name} is {Text(value)}; it must be in [0, 1)");

    public static double Share(double value, string name) =>
        value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(name, $"{name} is {Text(value)}; it must be in [0, 1]");

    /// <summary>The label of an example, which must be one of the classes.</summary>
    public static int Label(IReadOnlyList<int> labels, int index, int classes) =>
        (uint)labels[index] < (uint)classes
            ? labels[index]
            : throw new ArgumentOutOfRangeException(
                nameof(labels), $"label {index} is {labels[index]}, but the classes are 0 to {classes - 1}");

    private static string Text(double value) => FormattableString.Invariant($"{value}");
}
