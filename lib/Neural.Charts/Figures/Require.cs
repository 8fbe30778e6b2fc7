using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Neural.Charts;

/// <summary>Checks of arguments; a failure says in one line what was given and what to give instead.</summary>
internal static class Require
{
    public static T Given<T>([NotNull] T? argument, [CallerArgumentExpression(nameof(argument))] string name = "")
        where T : class =>
        argument ?? throw new ArgumentNullException(name, $"{name} is null: give one");

    public static void Finite(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(name, $"{name} is {Text.Number(value)}: give a finite number");
    }

    public static void Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        Finite(value, name);
        if (value <= 0)
            throw new ArgumentOutOfRangeException(name, $"{name} is {Text.Number(value)}: give a number above 0");
    }

    public static void AtLeast(int least, int value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value < least)
            throw new ArgumentOutOfRangeException(name, $"{name} is {Text.Count(value)}: give at least {Text.Count(least)}");
    }
}
