using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Engine.Host.Assemblies;

/// <summary>The source generators of the SDK that belongs to the runtime, and of packages; loaded when a cell first has a use for them.</summary>
/// <param name="notice">Is told which cannot be loaded.</param>
internal sealed class SourceGenerators(Action<string> notice)
{
    // One for the process: they are the same for all sessions.
    private static readonly Lazy<IReadOnlyList<string>> Sdk = new(SdkFiles);

    private readonly Loader _loader = new();
    private readonly Dictionary<string, IReadOnlyList<ISourceGenerator>> _loaded = [];
    private readonly List<string> _offered = [];

    /// <summary>Makes what packages bring for the compiler known.</summary>
    /// <param name="paths">The files.</param>
    public void Offer(IEnumerable<string> paths) => _offered.AddRange(paths.Except(_offered));

    /// <summary>All that are known so far. A package's own takes the place of the SDK's.</summary>
    public IReadOnlyList<ISourceGenerator> Load()
    {
        var files = _offered.Concat(Sdk.Value).DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase);
        return [.. files.SelectMany(path => _loaded.TryGetValue(path, out var known) ? known : _loaded[path] = Load(path))];
    }

    private IReadOnlyList<ISourceGenerator> Load(string path)
    {
        var file = new AnalyzerFileReference(path, _loader);
        file.AnalyzerLoadFailed += (_, failure) =>
        {
            // Most files of a package for the compiler have none.
            if (failure.ErrorCode != AnalyzerLoadFailureEventArgs.FailureErrorCode.NoAnalyzers)
                notice($"the source generators in {Path.GetFileName(path)} are not used: {failure.Message.ReplaceLineEndings(" ")}");
        };
        return [.. file.GetGenerators(LanguageNames.CSharp)];
    }

    /// <summary>Those that a project without packages has, of the SDK's newest pack for this runtime.</summary>
    private static IReadOnlyList<string> SdkFiles()
    {
        var packs = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        var newest = !Directory.Exists(packs) ? null : Directory.GetDirectories(packs, $"{Environment.Version.Major}.*")
            .MaxBy(pack => System.Version.TryParse(Path.GetFileName(pack), out var version) ? version : new Version());
        var analyzers = newest is null ? null : Path.Combine(newest, "analyzers", "dotnet", "cs");
        return Directory.Exists(analyzers) ? [.. Directory.GetFiles(analyzers, "*.dll").Order(StringComparer.Ordinal)] : [];
    }

    /// <summary>Loads them beside the engine, with its compiler for theirs.</summary>
    private sealed class Loader() : AssemblyLoadContext("source generators"), IAnalyzerAssemblyLoader
    {
        private readonly Dictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);

        public void AddDependencyLocation(string fullPath) => _files[Path.GetFileNameWithoutExtension(fullPath)] = fullPath;

        public Assembly LoadFromPath(string fullPath)
        {
            foreach (var file in Directory.GetFiles(Path.GetDirectoryName(fullPath)!, "*.dll"))
                _files.TryAdd(Path.GetFileNameWithoutExtension(file), file);
            return LoadFromAssemblyPath(fullPath);
        }

        protected override Assembly? Load(AssemblyName assemblyName) =>
            PlatformAssemblies.Find(assemblyName.Name!) is null && _files.TryGetValue(assemblyName.Name!, out var file) ? LoadFromAssemblyPath(file) : null;
    }
}
