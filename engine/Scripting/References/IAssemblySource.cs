using System.Reflection;
using Engine.Scripting.Packages;
using Microsoft.CodeAnalysis;

namespace Engine.Scripting.References;

/// <summary>Where a session finds the assemblies and files that its cells name: on disk, or wherever a host keeps them.</summary>
internal interface IAssemblySource : IDisposable
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
    /// <returns>What cells are compiled against from now on.</returns>
    IReadOnlyList<PortableExecutableReference> Add(ResolvedPackages packages);

    /// <summary>Loads what the compilations so far refer to.</summary>
    void LoadReferenced();

    /// <summary>Where a file that <c>#r</c> names was looked for in vain; null if it is there, or is no file with a path.</summary>
    /// <param name="reference">What stands in the quotes.</param>
    string? FindMissing(string reference);
}
