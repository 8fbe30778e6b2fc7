using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Engine.Notebooks.Outputs;
using Microsoft.DotNet.Interactive.Formatting;

namespace Engine.Cells.Values;

/// <summary>A value as a short text: of an item in a list, of a cell in a table.</summary>
internal static class OneLine
{
    private const int MaxDepth = 3;

    /// <summary>The text.</summary>
    /// <param name="value">The value.</param>
    /// <param name="within">The objects that it is a part of, the outermost first: it may lead back to one of them.</param>
    public static string Of(object? value, params object[] within)
    {
        try
        {
            return TextOf(value, within);
        }
        // What a value is made of shall be seen though a part of it cannot be: a text, or a sequence that is evaluated as it is read.
        catch (Exception e) when (within.Length > 0 && e is not OperationCanceledException)
        {
            return new Thrown(e).ToString();
        }
    }

    /// <summary>Whether a value is shown by its text alone, and not by what it is made of.</summary>
    public static bool IsWhole(object? value) =>
        value is null or string or Type or Delegate or Task or JsonDocument or Exception or IFormattable or Thrown || IsWhole(value.GetType());

    /// <summary>Whether it is an entry of a dictionary.</summary>
    public static bool IsPair(Type type) =>
        type == typeof(DictionaryEntry) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>));

    private static string TextOf(object? value, object[] within) => value switch
    {
        null => "null",
        string text => text,
        Type type => CSharpName.Of(type),
        Delegate function => CSharpName.Of(function.GetType()),
        Task task => OfTask(task, within),
        JsonDocument json => json.RootElement.ToString(),
        Exception e => $"{CSharpName.Of(e.GetType())}: {e.Message}",
        // A date reads alike in every culture only when it is written so.
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF zzz", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        _ when Registered.Has(value.GetType(), MimeType.Text) => value.ToDisplayString(MimeType.Text),
        IFormattable formattable => formattable.ToString(null, CultureInfo.CurrentCulture),
        _ when HasOwnText(value.GetType()) => value.ToString() ?? "",
        _ when IsPair(value.GetType()) => OfPair(Member.Of(value), [.. within, value]),
        _ => OfParts(value, within),
    };

    private static bool IsWhole(Type type) => Registered.Has(type, MimeType.Text) || HasOwnText(type) || IsValueTask(type) || IsOnlyAsync(type);

    private static bool IsValueTask(Type type) =>
        type == typeof(ValueTask) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>));

    private static bool IsOnlyAsync(Type type) => !typeof(IEnumerable).IsAssignableFrom(type)
        && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));

    /// <summary>Whether somebody wrote what the type's values say of themselves: not the compiler, and not for want of anything better.</summary>
    private static bool HasOwnText(Type type)
    {
        var method = type.GetMethod(nameof(ToString), BindingFlags.Instance | BindingFlags.Public, Type.EmptyTypes)!;
        return method.DeclaringType != typeof(object) && method.DeclaringType != typeof(ValueType)
            && method.GetCustomAttribute<CompilerGeneratedAttribute>() is null
            && !CSharpName.IsAnonymous(type) && !typeof(ITuple).IsAssignableFrom(type) && !IsPair(type);
    }

    private static string OfTask(Task task, object[] within)
    {
        var name = CSharpName.Of(task.GetType());
        return task.Status switch
        {
            TaskStatus.RanToCompletion when task.GetType().GetProperty("Result") is { } result
                && result.PropertyType.Name != "VoidTaskResult" => $"{name}, completed: {Of(result.GetValue(task), [.. within, task])}",
            TaskStatus.RanToCompletion => $"{name}, completed",
            TaskStatus.Faulted => $"{name}, failed: {Of(task.Exception!.InnerException)}",
            TaskStatus.Canceled => $"{name}, canceled",
            _ => $"{name}, not completed: await it",
        };
    }

    private static string OfPair(IReadOnlyList<Member> pair, object[] within) => $"{Of(pair[0].Value, within)}: {Of(pair[1].Value, within)}";

    private static string OfParts(object value, object[] within)
    {
        if (within.Any(outer => ReferenceEquals(outer, value)))
            return $"{CSharpName.Of(value.GetType())} (cycle)";
        if (IsWhole(value.GetType()))
            return $"{CSharpName.Of(value.GetType())}{(IsOnlyAsync(value.GetType()) ? ": read it with await foreach" : "")}";
        object[] inside = [.. within, value];
        return value is IEnumerable values ? OfItems(values, inside) : OfMembers(value, inside);
    }

    private static string OfItems(IEnumerable values, object[] inside)
    {
        if (inside.Length > MaxDepth)
            return "[ … ]";
        var sequence = Sequence.Of(values);
        var items = sequence.Items.Select(item => Of(item, inside));
        return sequence is { Items: [], Rest: null } ? "[ ]" : $"[ {string.Join(", ", sequence.Rest is { } rest ? items.Append(rest) : items)} ]";
    }

    private static string OfMembers(object value, object[] inside)
    {
        var type = value.GetType();
        var (name, open, close, equals) = typeof(ITuple).IsAssignableFrom(type) ? ("", "(", ")", false)
            : CSharpName.IsAnonymous(type) ? ("", "{ ", " }", true)
            : ($"{CSharpName.Of(type)}", " { ", " }", true);
        // What is deep inside, or a part of the platform's, is named only: its properties lead anywhere.
        if (inside.Length > MaxDepth || (inside.Length > 1 && name.Length > 0 && IsPlatform(type)))
            return name.Length == 0 ? $"{open}…{close}" : $"{name} {{ … }}";
        var members = Member.Of(value).Select(m => equals ? $"{m.Name} = {Of(m.Value, inside)}" : Of(m.Value, inside)).ToList();
        return members.Count == 0 && name.Length > 0 ? name : $"{name}{open}{string.Join(", ", members)}{close}";
    }

    private static bool IsPlatform(Type type) => type.Assembly.GetName().Name!.StartsWith("System.", StringComparison.Ordinal);
}
