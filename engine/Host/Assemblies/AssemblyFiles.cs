using System.Diagnostics;
using System.Reflection;
using Engine.Scripting.Packages;
using Engine.Scripting.References;
using Microsoft.CodeAnalysis;

namespace Engine.Host.Assemblies;

/// <summary>The assemblies of a session that runs where there are files: beside the notebook, in packages, in the platform.</summary>
internal sealed class AssemblyFiles : IAssemblySource
{
    private readonly string _directory;
    private readonly AssemblyChoice _choice;
    private readonly ReferenceResolver _references;
    private readonly SessionContext _context;
    private readonly AssemblyLoader _loader;
    private readonly SourceGenerators _generators;
    private readonly Notices _notices = new();

    /// <param name="directory">The notebook's folder, which relative paths are relative to.</param>
    public AssemblyFiles(string directory)
    {
        _directory = directory;
        _choice = new AssemblyChoice();
        _references = new ReferenceResolver(directory, _choice, _notices.Add);
        _generators = new SourceGenerators(_notices.Add);
        _context = new SessionContext(_choice);
        _loader = new AssemblyLoader(_context);
        Sources = new SourceFileResolver([], directory);
    }

    /// <inheritdoc/>
    public MetadataReferenceResolver References => _references;

    /// <inheritdoc/>
    public SourceReferenceResolver Sources { get; }

    /// <inheritdoc/>
    public PortableExecutableReference Of(Assembly assembly) => MetadataFile.Reference(assembly.Location);

    /// <inheritdoc/>
    public MetadataReference Documented(MetadataReference reference) =>
        reference is PortableExecutableReference { FilePath: { } path } file && file.GetMetadata() is AssemblyMetadata metadata
            ? metadata.GetReference(new XmlDocumentation(path), file.Properties.Aliases, file.Properties.EmbedInteropTypes, path)
            : reference;

    /// <inheritdoc/>
    public (IReadOnlyList<PortableExecutableReference> References, IReadOnlyList<string> Conflicts) Add(
        ResolvedPackages packages, IReadOnlyList<PackageRequest> asked)
    {
        _context.Offer(packages.NativeLibraries);
        _generators.Offer(packages.Analyzers);
        var conflicts = packages.Assemblies.Select(path => _choice.Conflict(path, asked.Any(package => package.Id == Name(path)))).OfType<string>().ToList();
        var own = packages.Assemblies.Where(path => _choice.Choose(path) == path).Select(Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // What is not its own it sees as the session does; a package may have other files to compile against than to load.
        var references = packages.References.Select(path => own.Contains(Name(path)) ? path : _choice.Find(Name(path)) ?? path);
        return ([.. references.Distinct().Select(MetadataFile.Reference)], conflicts);
    }

    /// <inheritdoc/>
    public IReadOnlyList<ISourceGenerator> Generators => _generators.Load();

    /// <inheritdoc/>
    public bool LoadsSymbols => true;

    /// <inheritdoc/>
    public Assembly Load(Stream assembly, Func<Stream> symbols) => _context.LoadFromStream(assembly, symbols());

    /// <inheritdoc/>
    public (string File, int Line)? Find(StackFrame frame) => frame.GetFileName() is { } file ? (file, frame.GetFileLineNumber()) : null;

    /// <inheritdoc/>
    public IDisposable Enter() => _context.EnterContextualReflection();

    /// <inheritdoc/>
    public void LoadReferenced()
    {
        lock (WarmUp.Charts)
            _loader.LoadReady(_references.Found);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> TakeNotices() => _notices.Take();

    /// <inheritdoc/>
    public string? FindMissing(string reference)
    {
        if (!reference.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) || !reference.Contains('/'))
            return null;
        var path = Path.GetFullPath(Path.Combine(_directory, reference));
        return File.Exists(path) ? null : path;
    }

    private static string Name(string path) => Path.GetFileNameWithoutExtension(path);
}
