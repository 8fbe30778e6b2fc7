using Microsoft.CodeAnalysis;

namespace Engine.Scripting;

/// <summary>What a cell is compiled with, beside its text and the cells before it.</summary>
/// <param name="FilePath">The file name that errors and stack frames have.</param>
/// <param name="References">The assemblies that it sees.</param>
internal sealed record CellOptions(string FilePath, IReadOnlyList<MetadataReference> References)
{
    /// <summary>The namespaces and types whose members every cell may name without qualification.</summary>
    public static IReadOnlyList<string> Imports { get; } =
    [
        "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq",
        typeof(Microsoft.DotNet.Interactive.Kernel).FullName!,
    ];

    /// <summary>The same, with more references.</summary>
    public CellOptions With(IEnumerable<MetadataReference> references) => this with { References = [.. References.Union(references)] };
}
