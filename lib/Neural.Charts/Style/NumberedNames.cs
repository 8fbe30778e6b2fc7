using System.Globalization;
using System.Text.RegularExpressions;

namespace Neural.Charts;

/// <summary>Names that differ in one number only, such as <c>gain 0.5</c>, <c>gain 1</c> and <c>gain 2</c>: an order that colours can show.</summary>
internal static partial class NumberedNames
{
    /// <summary>The place of each name in the order of the numbers, from 0; null where the names are no such series.</summary>
    public static int[]? Ranks(IReadOnlyList<string> names)
    {
        var parts = names.Select(name => Numbered.Match(name)).ToArray();
        if (names.Count < 2 || parts.Any(part => !part.Success) || parts.Select(part => (part.Groups["before"].Value, part.Groups["after"].Value)).Distinct().Count() > 1)
            return null;
        var numbers = parts.Select(part => double.Parse(part.Groups["number"].Value.Replace('−', '-'), CultureInfo.InvariantCulture)).ToArray();
        if (numbers.Distinct().Count() < numbers.Length)
            return null;
        var ordered = numbers.Order().ToArray();
        return [.. numbers.Select(number => Array.IndexOf(ordered, number))];
    }

    [GeneratedRegex(@"^(?<before>\D*?)(?<number>[-−]?\d+(\.\d+)?([eE][-−+]?\d+)?)(?<after>[^\d]*)$")]
    private static partial Regex Numbered { get; }
}
