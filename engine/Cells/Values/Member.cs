using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Engine.Cells.Values;

/// <summary>What a value is made of, as its reader sees it.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Value">What is in it.</param>
internal readonly record struct Member(string Name, object? Value)
{
    /// <summary>The public properties and fields of an object, the items of a tuple.</summary>
    public static IReadOnlyList<Member> Of(object value) => value switch
    {
        ITuple tuple => [.. Enumerable.Range(0, tuple.Length).Select(i => new Member($"Item{i + 1}", tuple[i]))],
        _ => [.. Readable(value.GetType()).Select(member => new Member(member.Name, Read(member, value)))],
    };

    /// <summary>Whether it is a dictionary whose keys are texts, or looks like one: an <c>ExpandoObject</c>, a row of a table resource.</summary>
    public static bool AreNamed(IEnumerable entries) =>
        entries.GetType().GetInterfaces().Any(i => i.IsGenericType
            && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)
            && i.GetGenericArguments()[0] is { IsGenericType: true } pair
            && pair.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)
            && pair.GetGenericArguments()[0] == typeof(string));

    /// <summary>An entry of a dictionary whose keys are texts.</summary>
    public static Member OfEntry(object entry)
    {
        var pair = entry.GetType();
        return new((string)pair.GetProperty("Key")!.GetValue(entry)!, pair.GetProperty("Value")!.GetValue(entry));
    }

    /// <summary>Whether an object has a public property or field.</summary>
    public static bool Has(object value, string name) => Find(value, name) is not null;

    /// <summary>The value of an object's public property or field; null if it has none, and what it threw if it did.</summary>
    public static object? Read(object value, string name) => Find(value, name) is { } member ? Read(member, value) : null;

    // Not by reflection's own search: it fails where a type hides a member of its base by one of another type.
    private static MemberInfo? Find(object value, string name) => Readable(value.GetType()).FirstOrDefault(member => member.Name == name);

    private static IEnumerable<MemberInfo> Readable(Type type) => type
        .GetMembers(BindingFlags.Instance | BindingFlags.Public)
        .Where(member => member is FieldInfo || (member is PropertyInfo property && IsReadable(property)))
        .Where(member => member.GetCustomAttribute<DebuggerBrowsableAttribute>() is not { State: DebuggerBrowsableState.Never })
        // One that hides another of its base is one.
        .DistinctBy(member => member.Name);

    private static bool IsReadable(PropertyInfo property) =>
        property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0
        && property.PropertyType is { IsByRefLike: false, IsPointer: false };

    private static object? Read(MemberInfo member, object value)
    {
        try
        {
            return member is FieldInfo field ? field.GetValue(value) : ((PropertyInfo)member).GetValue(value);
        }
        catch (TargetInvocationException e)
        {
            return new Thrown(e.InnerException!);
        }
    }
}
