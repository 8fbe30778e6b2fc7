using Engine.Notebooks.Outputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Engine.Scripting.Libraries;

/// <summary>Types of a cell that a script cannot hold, compiled as an ordinary library, which this cell and later ones refer to.</summary>
/// <param name="Name">The assembly's name, which no other of the session has.</param>
/// <param name="Rest">What is left of the cell.</param>
/// <param name="Sources">What it is compiled from: the cell's types, and those of libraries that it replaces and that the cell does not declare anew.</param>
/// <param name="Replaced">The libraries some of whose types the cell declares anew.</param>
/// <param name="Assembly">What it was compiled to.</param>
/// <param name="Symbols">Which line of the cell each instruction comes from.</param>
internal sealed record CellLibrary(
    string Name, string Rest, IReadOnlyList<LibrarySource> Sources, IReadOnlyList<ReplacedLibrary> Replaced, MemoryStream Assembly, MemoryStream Symbols)
{
    /// <summary>C# as it is outside of scripts.</summary>
    public static CSharpParseOptions ParseOptions { get; } = CellParser.Options.WithKind(SourceCodeKind.Regular);

    /// <summary>What cells are compiled against.</summary>
    public PortableExecutableReference Reference { get; } = MetadataReference.CreateFromImage(Assembly.ToArray());

    /// <summary>The full names of its types.</summary>
    public IReadOnlySet<string> TypeNames { get; } = Sources.SelectMany(source => source.TypeNames()).ToHashSet();
}

/// <summary>A library whose names stand for newer types.</summary>
/// <param name="Library">The library.</param>
/// <param name="Tombstone">
/// A newer version of it, without any type. A cell is compiled against all that the earlier ones were, and nothing can be taken
/// from that; but of two versions a script sees only the newer.
/// </param>
internal sealed record ReplacedLibrary(CellLibrary Library, PortableExecutableReference Tombstone);

/// <summary>What became of a cell's types that a script cannot hold.</summary>
/// <param name="Library">The library, or null where there are none or they do not compile.</param>
/// <param name="Error">Why they do not compile.</param>
internal readonly record struct LibraryResult(CellLibrary? Library, ErrorOutput? Error);
