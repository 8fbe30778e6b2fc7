using System.Diagnostics;
using System.Reflection;
using Engine.Scripting.Packages;
using Microsoft.CodeAnalysis;

namespace Engine.Scripting.References;

/// <summary>Where a session finds the assemblies and files that its cells name: on disk, or wherever a host keeps them.</summary>
internal interface IAssemblySource
{
    /// <summary>Resolves <c>#r</c>, the platform's assemblies, and what a reference itself refers to.</summary>
    MetadataReferenceResolver References { get; }

    /// <summary>Resolves <c>#load</c>.</summary>
    SourceReferenceResolver Sources { get; }

    /// <summary>What cells see of an assembly that the engine itself has loaded.</summary>
    /// <param name="assembly">The assembly.</param>
    PortableExecutableReference Of(Assembly assembly);

    /// <summary>A reference together with its documentation, which the compiler does without and a writer of a cell does not.</summary>
    /// <param name="reference">What a cell is compiled against.</param>
    MetadataReference Documented(MetadataReference reference);

    /// <summary>Loads the assemblies of packages, and remembers their native libraries.</summary>
    /// <param name="packages">The packages' files.</param>
    /// <param name="asked">What of it a cell asks for by name; the rest is what that depends on.</param>
    /// <returns>What cells are compiled against from now on; and what of it is there in another version already, a line for each.</returns>
    (IReadOnlyList<PortableExecutableReference> References, IReadOnlyList<string> Conflicts) Add(
        ResolvedPackages packages, IReadOnlyList<PackageRequest> asked);

    /// <summary>The source generators of the platform's SDK, where there is one, and of the packages so far.</summary>
    IReadOnlyList<ISourceGenerator> Generators { get; }

    /// <summary>Loads a compiled cell where it finds the others and what they refer to.</summary>
    /// <param name="assembly">The cell.</param>
    /// <param name="symbols">Gives its symbols.</param>
    Assembly Load(Stream assembly, Func<Stream> symbols);

    /// <summary>Whether a cell is loaded together with its symbols. Where not, they are asked for once the cell throws.</summary>
    bool LoadsSymbols { get; }

    /// <summary>Where the code of a frame was written.</summary>
    /// <param name="frame">A frame of an exception's stack.</param>
    /// <returns>The file and the line in it, or null if that is not known.</returns>
    (string File, int Line)? Find(StackFrame frame);

    /// <summary>Has types that are asked for by name looked for where the cells are, until the result is disposed of.</summary>
    IDisposable Enter();

    /// <summary>Loads what the compilations so far refer to.</summary>
    void LoadReferenced();

    /// <summary>What a reader of the cell has to know of the assemblies that it has named, a line each; each is told once.</summary>
    IReadOnlyList<string> TakeNotices();

    /// <summary>Where a file that <c>#r</c> names was looked for in vain; null if it is there, or is no file with a path.</summary>
    /// <param name="reference">What stands in the quotes.</param>
    string? FindMissing(string reference);
}
