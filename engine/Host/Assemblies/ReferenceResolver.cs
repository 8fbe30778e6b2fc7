using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.DotNet.Interactive;

namespace Engine.Host.Assemblies;

/// <summary>Finds what <c>#r</c> names, and what that depends on; remembers the files, because they are loaded next.</summary>
/// <param name="baseDirectory">What relative paths are relative to.</param>
/// <param name="choice">Which file an assembly's name stands for.</param>
/// <param name="notice">Is told what a reader of the cell has to know.</param>
internal sealed class ReferenceResolver(string baseDirectory, AssemblyChoice choice, Action<string> notice) : MetadataReferenceResolver
{
    private static readonly string CellApi = typeof(Kernel).Assembly.Location;

    private readonly HashSet<string> _found = [];

    /// <summary>Every file that a compilation has referred to so far.</summary>
    public IReadOnlyCollection<string> Found => _found;

    public override bool ResolveMissingAssemblies => true;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        if (FindFile(reference, baseFilePath) is not { } file)
            return PlatformAssemblies.Find(reference) is { } platform ? [MetadataFile.Reference(platform).WithProperties(properties)] : [];
        choice.LookBeside(file);
        if (choice.Conflict(file, isAsked: true) is { } conflict)
            notice(conflict);
        return [Remembered(choice.Choose(file)).WithProperties(properties)];
    }

    public override PortableExecutableReference? ResolveMissingAssembly(
        MetadataReference definition, AssemblyIdentity referenceIdentity)
    {
        // What cells see of their room they are given; what else it refers to is the engine's own affair.
        if (definition is PortableExecutableReference { FilePath: { } user } && user == CellApi)
            return null;
        var path = choice.Find(referenceIdentity.Name) ?? PlatformAssemblies.Find(referenceIdentity.Name);
        return path is null ? null : Remembered(path);
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(baseDirectory);

    private string? FindFile(string reference, string? baseFilePath)
    {
        var directory = Path.GetDirectoryName(baseFilePath) ?? baseDirectory;
        return new[] { directory, baseDirectory }.Select(d => Path.GetFullPath(Path.Combine(d, reference))).FirstOrDefault(File.Exists);
    }

    private PortableExecutableReference Remembered(string path)
    {
        _found.Add(path);
        return MetadataFile.Reference(path);
    }
}
