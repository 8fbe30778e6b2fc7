using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace Engine.Scripting.References;

/// <summary>The assemblies of a page, as files of one folder: cells are compiled against them, and not run.</summary>
/// <param name="folder">The folder.</param>
/// <param name="sources">The files that cells load.</param>
internal sealed class AssemblyFolder(string folder, MovedSources sources) : NamedAssemblies
{
    private readonly Dictionary<string, PortableExecutableReference?> _references = [];
    private readonly HashSet<string> _looked = [];

    /// <inheritdoc/>
    public override SourceReferenceResolver Sources => sources;

    /// <summary>Which of the assemblies that were referred to since the last call do something when they are loaded.</summary>
    public IReadOnlyList<string> TakeInitialized() =>
        [.. _references.Where(known => known.Value is not null && _looked.Add(known.Key) && HasInitializer(PathOf(known.Key))).Select(known => known.Key)];

    /// <inheritdoc/>
    public override bool LoadsSymbols => true;

    /// <inheritdoc/>
    public override Assembly Load(Stream assembly, Func<Stream> symbols) => throw new NotSupportedException("cells are compiled for another host, and not run here");

    /// <inheritdoc/>
    public override (string File, int Line)? Find(StackFrame frame) => null;

    /// <inheritdoc/>
    public override IDisposable Enter() => throw new NotSupportedException("cells are compiled for another host, and not run here");

    /// <inheritdoc/>
    public override void LoadReferenced()
    {
    }

    /// <inheritdoc/>
    protected override PortableExecutableReference? Reference(string name)
    {
        if (!_references.TryGetValue(name, out var known))
            _references[name] = known = File.Exists(PathOf(name)) ? MetadataReference.CreateFromFile(PathOf(name)) : null;
        return known;
    }

    private static bool HasInitializer(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        // The first type holds what belongs to the module itself.
        var module = metadata.GetTypeDefinition(MetadataTokens.TypeDefinitionHandle(1));
        return module.GetMethods().Any(method => metadata.StringComparer.Equals(metadata.GetMethodDefinition(method).Name, ".cctor"));
    }

    private string PathOf(string name) => Path.Combine(folder, name + Extension);
}
