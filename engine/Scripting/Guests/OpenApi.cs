using Microsoft.CodeAnalysis;

namespace Engine.Scripting.Guests;

/// <summary>Of .NET and of what a notebook refers to, the part that a guest's code may use.</summary>
internal static class OpenApi
{
    private static readonly HashSet<string> Namespaces =
    [
        "System", "System.Collections", "System.Collections.Concurrent", "System.Collections.Frozen", "System.Collections.Generic",
        "System.Collections.Immutable", "System.Collections.ObjectModel", "System.Globalization", "System.Linq", "System.Numerics",
        "System.Numerics.Tensors", "System.Text", "System.Text.RegularExpressions", "System.Threading.Tasks",
    ];

    private static readonly HashSet<string> MoreTypes =
    [
        "System.Diagnostics.Stopwatch", "System.Threading.CancellationToken", "System.Threading.CancellationTokenSource",
        "System.Threading.Interlocked", "System.Threading.Lock",
    ];

    private static readonly HashSet<string> ClosedTypes =
    [
        "System.Activator", "System.AppContext", "System.AppDomain", "System.ArgIterator", "System.ContextBoundObject", "System.GC",
        "System.LocalDataStoreSlot", "System.MarshalByRefObject", "System.ModuleHandle", "System.RuntimeArgumentHandle",
        "System.RuntimeFieldHandle", "System.RuntimeMethodHandle", "System.RuntimeTypeHandle", "System.TypedReference",
    ];

    // Types of which only these members are open.
    private static readonly Dictionary<string, string[]> PartlyOpen = new()
    {
        ["System.Console"] = ["Write", "WriteLine"],
        ["System.Environment"] = ["NewLine", "ProcessorCount", "TickCount64"],
        ["System.Type"] = ["Name", "FullName", "Namespace", "ToString", "Equals", "op_Equality", "op_Inequality"],
        // Where Type.Name is declared.
        ["System.Reflection.MemberInfo"] = ["Name"],
        ["System.Delegate"] = ["Equals", "op_Equality", "op_Inequality"],
        ["System.MulticastDelegate"] = ["Equals", "op_Equality", "op_Inequality"],
    };

    // Assemblies that run the cells, beside those that cells are about.
    private static readonly string[] Host = ["Engine.", "Microsoft.CodeAnalysis", "Microsoft.DotNet.Interactive", "Microsoft.AspNetCore"];
    private static readonly string[] HostMembers = ["display", "Display", "DisplayAs"];

    private static readonly string[] Platform = ["System", "Microsoft.", "mscorlib", "netstandard", "WindowsBase"];

    // What libraries bring along, by which code could be made or called that is not open: their values may be held, no more.
    private static readonly string[] Closed = ["FSharp.Core", "Newtonsoft.Json", "DynamicObj", "Fable.Core"];

    // Whoever takes one of these reads or writes a file.
    private static readonly string[] Places = ["path", "file", "folder", "directory", "fileName", "filename"];

    /// <summary>Whether a guest may name a symbol.</summary>
    public static bool IsOpen(ISymbol symbol) => symbol switch
    {
        ITypeSymbol type => IsOpen(type),
        IMethodSymbol { ReducedFrom: { } extension } => IsOpen(extension),
        IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => IsOpenMember(symbol),
        _ => true,
    };

    /// <summary>Whether a guest may hold a value of a type.</summary>
    public static bool IsOpen(ITypeSymbol type) => type switch
    {
        IDynamicTypeSymbol or IPointerTypeSymbol or IFunctionPointerTypeSymbol => false,
        IArrayTypeSymbol array => IsOpen(array.ElementType),
        INamedTypeSymbol named => IsOpenType(named) && named.TypeArguments.All(argument => argument is ITypeParameterSymbol || IsOpen(argument)),
        _ => true,
    };

    private static bool IsOpenMember(ISymbol member)
    {
        if (member.ContainingType is not { } type || IsOwn(type))
            return true;
        if (IsOfHost(type))
            return HostMembers.Contains(member.Name);
        if (Closed.Contains(type.ContainingAssembly.Name))
            return false;
        if (member is IMethodSymbol method && method.Parameters.Any(parameter => Places.Contains(parameter.Name)))
            return false;
        var name = FullName(type);
        return PartlyOpen.TryGetValue(name, out var members) ? members.Contains(member.Name) : IsOpenType(type);
    }

    private static bool IsOpenType(INamedTypeSymbol type)
    {
        if (IsOwn(type) || type.TypeKind == TypeKind.Error || type.IsAnonymousType || type.IsTupleType)
            return true;
        if (IsOfHost(type))
            return type.Name is "Kernel" or "DisplayExtensions" or "DisplayedValue";
        if (!IsOfPlatform(type))
            return true;
        var name = FullName(type);
        return !ClosedTypes.Contains(name) && (MoreTypes.Contains(name) || Namespaces.Contains(NamespaceOf(type)));
    }

    // Declared by a cell.
    private static bool IsOwn(INamedTypeSymbol type) => type.Locations.Any(location => location.IsInSource) || type.ContainingAssembly is null or { IsInteractive: true };

    private static bool IsOfHost(INamedTypeSymbol type) => StartsWithAny(type.ContainingAssembly.Name, Host);

    private static bool IsOfPlatform(INamedTypeSymbol type) => StartsWithAny(type.ContainingAssembly.Name, Platform);

    private static bool StartsWithAny(string name, string[] beginnings) =>
        beginnings.Any(beginning => name.StartsWith(beginning, StringComparison.Ordinal));

    private static INamedTypeSymbol Outermost(INamedTypeSymbol type) => type.ContainingType is { } outer ? Outermost(outer) : type;

    private static string NamespaceOf(INamedTypeSymbol type) => Outermost(type).ContainingNamespace.ToDisplayString();

    private static string FullName(INamedTypeSymbol type) => $"{NamespaceOf(type)}.{Outermost(type).Name}";
}
