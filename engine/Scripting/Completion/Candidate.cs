using Microsoft.CodeAnalysis;

namespace Engine.Scripting.Completion;

/// <summary>A name before it is ranked.</summary>
/// <param name="Name">The name.</param>
/// <param name="Rank">How likely it is meant; 0 is the likeliest.</param>
/// <param name="Symbol">What it names; null for a keyword or an argument.</param>
/// <param name="Kind">What it is of.</param>
/// <param name="Type">Of an argument: its type.</param>
internal readonly record struct Candidate(string Name, int Rank, ISymbol? Symbol, string Kind, ITypeSymbol? Type = null)
{
    private const int Local = 0;
    private const int OfSession = 1;
    private const int Member = 2;
    private const int Extension = 3;
    private const int Word = 4;
    private const int OfType = 5;
    private const int OfNamespace = 6;
    private const int OfPlatform = 7;
    private const int OfObject = 8;

    // Of the platform's types, what cells use most.
    private static readonly HashSet<string> Familiar =
    [
        "Action", "Array", "BitConverter", "Comparer", "Console", "Convert", "DateTime", "Dictionary", "Enumerable", "Environment", "Exception", "Func",
        "HashSet", "IEnumerable", "IReadOnlyList", "Index", "KeyValuePair", "List", "Math", "MathF", "Predicate", "Queue", "Random", "Range",
        "ReadOnlySpan", "Span", "Stack", "String", "StringBuilder", "Task", "TimeSpan", "Tuple", "Type", "ValueTuple",
    ];

    /// <summary>What a symbol is called by.</summary>
    public static Candidate Of(ISymbol symbol) => new(symbol.Name, RankOf(symbol), symbol, KindOf(symbol));

    /// <summary>A keyword.</summary>
    public static Candidate Keyword(string word) => new(word, Word, null, NameKinds.Keyword);

    /// <summary>The name of an argument, with its colon.</summary>
    public static Candidate Argument(IParameterSymbol parameter) => new($"{parameter.Name}:", Local, null, NameKinds.Parameter, parameter.Type);

    private static int RankOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol or IParameterSymbol or IRangeVariableSymbol => Local,
        INamedTypeSymbol { ContainingType.IsScriptClass: true } => OfSession,
        INamedTypeSymbol type => IsOfPlatform(type) && !Familiar.Contains(type.Name) ? OfPlatform : OfType,
        ITypeParameterSymbol => OfType,
        INamespaceSymbol => OfNamespace,
        { ContainingType.IsScriptClass: true } => OfSession,
        { ContainingType.SpecialType: SpecialType.System_Object } => OfObject,
        IMethodSymbol { MethodKind: MethodKind.ReducedExtension } => Extension,
        _ => Member,
    };

    private static bool IsOfPlatform(INamedTypeSymbol type) => type.ContainingAssembly?.Name.StartsWith("System", StringComparison.Ordinal) == true;

    private static string KindOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol => NameKinds.Method,
        INamespaceSymbol => NameKinds.Namespace,
        ITypeSymbol => NameKinds.Type,
        IPropertySymbol or IEventSymbol => NameKinds.Property,
        IFieldSymbol { IsConst: true } => NameKinds.Constant,
        _ => NameKinds.Variable,
    };
}
