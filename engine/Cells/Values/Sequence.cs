using System.Collections;
using System.Reflection;
using Microsoft.DotNet.Interactive.Formatting;

namespace Engine.Cells.Values;

/// <summary>The first items of a sequence, which is enumerated once and no further: it may have no end.</summary>
/// <param name="Items">As many as <see cref="Formatter.ListExpansionLimit"/> allows.</param>
/// <param name="Rest">Says what is not among them; null where nothing is missing.</param>
internal sealed record Sequence(IReadOnlyList<object?> Items, string? Rest)
{
    private static readonly MethodInfo TryCount = typeof(Enumerable).GetMethod(nameof(Enumerable.TryGetNonEnumeratedCount))!;

    /// <summary>Takes the first items.</summary>
    public static Sequence Of(IEnumerable values)
    {
        var limit = Formatter.ListExpansionLimit;
        var first = values.Cast<object?>().Take(limit < int.MaxValue ? limit + 1 : limit).ToList();
        if (first.Count <= limit)
            return new Sequence(first, null);
        first.RemoveAt(limit);
        return new Sequence(first, Count(values) is { } count ? MoreOf(count, limit) : MoreThan(limit));
    }

    /// <summary>Says how many are missing.</summary>
    public static string MoreOf(long count, int shown) => $"… {count - shown} more of {count}";

    /// <summary>Says that some are missing, nobody knows how many.</summary>
    public static string MoreThan(int shown) => $"… more than {shown}";

    private static long? Count(IEnumerable values)
    {
        if (values is ICollection collection)
            return collection.Count;
        foreach (var type in values.GetType().GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)))
        {
            if (Count(values, type.GetGenericArguments()) is { } count)
                return count;
        }
        return null;
    }

    private static int? Count(IEnumerable values, Type[] item)
    {
        object?[] arguments = [values, null];
        try
        {
            return (bool)TryCount.MakeGenericMethod(item).Invoke(null, arguments)! ? (int)arguments[1]! : null;
        }
        catch (TargetInvocationException)
        {
            // They are more than an int can say.
            return null;
        }
    }
}
