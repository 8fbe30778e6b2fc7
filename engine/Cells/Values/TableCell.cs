using System.Numerics;

namespace Engine.Cells.Values;

/// <summary>What a row of a table has in one column.</summary>
/// <param name="Column">The column's header.</param>
/// <param name="Text">What stands there.</param>
/// <param name="IsNumber">Whether it is a number, null where it is nothing at all.</param>
internal readonly record struct TableCell(string Column, string Text, bool? IsNumber)
{
    // A longer text makes the columns beside it unreadable.
    private const int MaxLength = 200;

    /// <summary>Writes a member of an object.</summary>
    /// <param name="member">The member.</param>
    /// <param name="within">The objects that it is a part of.</param>
    public static TableCell Of(Member member, params object[] within)
    {
        var text = OneLine.Of(member.Value, within);
        return new(
            member.Name,
            text.Length <= MaxLength ? text : $"{Beginning(text)}… ({text.Length} characters)",
            member.Value is null ? null : IsNumeric(member.Value.GetType()));
    }

    // Half of a pair of surrogates is no text.
    private static string Beginning(string text) => text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];

    private static bool IsNumeric(Type type) => type != typeof(char)
        && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(INumber<>));
}
