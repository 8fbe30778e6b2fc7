using System.Runtime.CompilerServices;

namespace Engine.Cells.Values;

/// <summary>A type's name as C# writes it: <c>Dictionary&lt;string, int[]&gt;</c>.</summary>
internal static class CSharpName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(nint)] = "nint",
        [typeof(nuint)] = "nuint",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(void)] = "void",
    };

    /// <summary>The name, without namespaces.</summary>
    public static string Of(Type type) =>
        Keywords.TryGetValue(type, out var keyword) ? keyword
        : type.IsArray ? OfArray(type)
        : type.IsByRef ? $"ref {Of(type.GetElementType()!)}"
        : type.IsPointer ? $"{Of(type.GetElementType()!)}*"
        : Nullable.GetUnderlyingType(type) is { } underlying ? $"{Of(underlying)}?"
        : IsAnonymous(type) ? $"{{ {string.Join(", ", type.GetProperties().Select(p => $"{Of(p.PropertyType)} {p.Name}"))} }}"
        : IsTuple(type) && !type.IsGenericTypeDefinition && type.GetGenericArguments().Length > 1 ? $"({string.Join(", ", ItemsOf(type).Select(Of))})"
        : IsNameless(type) && SequenceOf(type) is { } sequence ? Of(sequence)
        : IsNameless(type) && type.BaseType is { } known && known != typeof(object) ? Of(known)
        : OfNamed(type);

    /// <summary>Whether <c>new { … }</c> made it.</summary>
    public static bool IsAnonymous(Type type) => IsNameless(type) && type.Name.Contains("AnonymousType", StringComparison.Ordinal);

    /// <summary>Whether it is a tuple of C#'s.</summary>
    public static bool IsTuple(Type type) =>
        type is { IsValueType: true, Namespace: "System" } && typeof(ITuple).IsAssignableFrom(type) && type.Name.StartsWith("ValueTuple", StringComparison.Ordinal);

    // The eighth holds what comes after the seventh.
    private static IEnumerable<Type> ItemsOf(Type tuple) =>
        tuple.GetGenericArguments().SelectMany((item, i) => i == 7 && IsTuple(item) ? ItemsOf(item) : [item]);

    // The outer brackets come first: int[][,] is an array of int[,].
    private static string OfArray(Type type)
    {
        var brackets = "";
        for (; type.IsArray; type = type.GetElementType()!)
            brackets += $"[{new string(',', type.GetArrayRank() - 1)}]";
        return Of(type) + brackets;
    }

    /// <summary>Whether C# has no name for it: the compiler made it, or a library keeps it to itself.</summary>
    private static bool IsNameless(Type type) => type.Name.StartsWith('<') || IsKeptBack(type);

    // A public type of a cell's own types is not visible either, but has its name.
    private static bool IsKeptBack(Type type) => !type.IsVisible && type.Assembly.GetName().Name!.StartsWith("System.", StringComparison.Ordinal)
        && (!type.IsConstructedGenericType || IsKeptBack(type.GetGenericTypeDefinition()) || type.GetGenericArguments().Any(IsKeptBack));

    /// <summary>The most telling sequence that a nameless type is.</summary>
    private static Type? SequenceOf(Type type)
    {
        var generic = type.GetInterfaces().Where(i => i.IsGenericType).ToList();
        return new[] { typeof(IGrouping<,>), typeof(ILookup<,>), typeof(IOrderedEnumerable<>), typeof(IAsyncEnumerable<>), typeof(IEnumerable<>) }
            .Select(wanted => generic.Find(i => i.GetGenericTypeDefinition() == wanted))
            .FirstOrDefault(found => found is not null);
    }

    private static string OfNamed(Type type)
    {
        var arguments = type.GetGenericArguments();
        var owner = type is { IsNested: true, IsGenericParameter: false } && !IsSubmission(type.DeclaringType!) ? type.DeclaringType : null;
        var inherited = owner?.GetGenericArguments().Length ?? 0;
        var prefix = owner is null ? "" : $"{Of(inherited == 0 ? owner : owner.MakeGenericType(arguments[..inherited]))}.";
        var own = arguments[inherited..];
        var name = type.Name.Split('`')[0];
        return own.Length == 0 ? prefix + name : $"{prefix}{name}<{string.Join(", ", own.Select(Of))}>";
    }

    /// <summary>Whether it is the class that the compiler makes of a cell.</summary>
    private static bool IsSubmission(Type type) => type.Name.StartsWith("Submission#", StringComparison.Ordinal);
}
