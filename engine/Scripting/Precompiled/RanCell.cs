using System.Reflection;
using System.Text.RegularExpressions;

namespace Engine.Scripting.Precompiled;

/// <summary>A precompiled cell that has run.</summary>
/// <param name="Number">Its number in the session.</param>
/// <param name="Cell">The cell.</param>
/// <param name="Script">The class whose members are what it declares; null where there is no code but directives.</param>
/// <param name="Run">Runs it, also again.</param>
internal sealed partial record RanCell(int Number, PrecompiledCell Cell, Type? Script, Func<Task<object>> Run)
{
    private const BindingFlags Own = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    // As the compiler names what it makes itself.
    private const char Generated = '<';

    private HashSet<string>? _declared, _named;
    private bool? _keepsState;

    /// <summary>What it declares: variables, functions, types.</summary>
    private HashSet<string> Declared => _declared ??= [.. (Script?.GetMembers(Own) ?? []).Select(member => member.Name).Where(name => name[0] is not (Generated or '.'))];

    /// <summary>What it declares, files that it loads included, and what else its text names, or might.</summary>
    private HashSet<string> Named => _named ??= [.. Declared, .. Words.Matches(Cell.Code).Select(word => word.Value)];

    /// <summary>Whether a type of its own has variables, which outlive a run.</summary>
    private bool KeepsState => _keepsState ??= Script?.Assembly.GetTypes().Any(HasVariables) ?? false;

    /// <summary>Whether to run it once more in its place is the same as to compile and run it after all others: no cell since has declared
    /// anything that it names, and it begins without anything that a run has left.</summary>
    /// <param name="since">The cells that have run after it.</param>
    public bool CanRunAgain(IEnumerable<RanCell> since) => !KeepsState && !since.Any(later => later.Declared.Overlaps(Named));

    private static bool HasVariables(Type type) =>
        type.Name[0] != Generated && type.GetFields(Own).Any(field => field is { IsStatic: true, IsLiteral: false } && field.Name[0] != Generated);

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words { get; }
}
