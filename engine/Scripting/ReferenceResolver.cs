using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;

namespace Engine.Scripting;

/// <summary>Finds what <c>#r</c> names, and what that depends on; remembers the files, because they are loaded next.</summary>
internal sealed class ReferenceResolver(string baseDirectory) : MetadataReferenceResolver
{
    private readonly ScriptMetadataResolver _inner = ScriptMetadataResolver.Default.WithBaseDirectory(baseDirectory);
    private readonly HashSet<string> _found = [];

    /// <summary>Every file that a compilation has referred to so far.</summary>
    public IReadOnlyCollection<string> Found => _found;

    public override bool ResolveMissingAssemblies => true;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        var resolved = _inner.ResolveReference(reference, baseFilePath, properties);
        foreach (var file in resolved)
            Remember(file);
        return resolved;
    }

    public override PortableExecutableReference? ResolveMissingAssembly(
        MetadataReference definition, AssemblyIdentity referenceIdentity)
    {
        var resolved = _inner.ResolveMissingAssembly(definition, referenceIdentity);
        Remember(resolved);
        return resolved;
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(baseDirectory);

    private void Remember(PortableExecutableReference? reference)
    {
        if (reference?.FilePath is { } path)
            _found.Add(path);
    }
}
