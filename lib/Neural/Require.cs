using System.Runtime.CompilerServices;

namespace Neural;

/// <summary>Checks of arguments whose failure names the actual values.</summary>
internal static class Require
{
    public static void SameLength(int arguments, int destination)
    {
        if (arguments != destination)
            throw new ArgumentException(
                $"the destination holds {destination} elements, but there are {arguments} arguments");
    }

    public static void WholeRows(int entries, int columns)
    {
        if (columns < 1 || entries % columns != 0)
            throw new ArgumentException($"{entries} entries are no whole number of rows of {columns} columns");
    }

    public static double Finite(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} is {Text(value)}; it must be finite");

    public static double Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Finite(value, name) > 0
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} is {Text(value)}; it must be greater than 0");

    public static double NotNegative(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Finite(value, name) >= 0
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} is {Text(value)}; it must be at least 0");

    public static double Fraction(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is >= 0 and < 1
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} is {Text(value)}; it must be in [0, 1)");

    /// <summary>The label of an example, which must be one of the classes.</summary>
    public static int Label(IReadOnlyList<int> labels, int index, int classes) =>
        (uint)labels[index] < (uint)classes
            ? labels[index]
            : throw new ArgumentOutOfRangeException(
                nameof(labels), $"label {index} is {labels[index]}, but the classes are 0 to {classes - 1}");

    private static string Text(double value) => FormattableString.Invariant($"{value}");
}
