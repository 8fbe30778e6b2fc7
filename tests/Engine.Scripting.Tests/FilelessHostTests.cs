using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.Loader;
using Engine.Scripting.Packages;
using Engine.Scripting.References;
using Engine.Testing;
using Microsoft.CodeAnalysis;

namespace Engine.Scripting.Tests;

/// <summary>A session where there is no disk, as in a browser: all it sees are the assemblies that are loaded.</summary>
public sealed class FilelessHostTests
{
    [Fact]
    public async Task Cells_run_without_files()
    {
        var session = new ScriptSession("/", new LoadedAssemblies(), new NoPackages(), TimeProvider.System);
        var output = new RecordedOutput();

        Assert.Null(await session.RunAsync(1, "var xs = new List<int> { 1, 2, 3 };", output, NoInterruption.Instance));
        Assert.Null(await session.RunAsync(2, "display(xs.Sum(), \"text/plain\");", output, NoInterruption.Instance));
        var error = await session.RunAsync(3, "#r \"nuget: Nothing\"", output, NoInterruption.Instance);

        Assert.Equal("display text/plain 6", Assert.Single(output.Lines));
        Assert.Equal("there is no Nothing here", error?.Value);
    }

    [Fact]
    public async Task Without_an_SDK_a_cell_is_told_that_it_has_no_source_generators()
    {
        var session = new ScriptSession("/", new LoadedAssemblies(), new NoPackages(), TimeProvider.System);

        var error = await session.RunAsync(1, "partial class Words\n{\n    public static partial int Get();\n}", new RecordedOutput(), NoInterruption.Instance);

        Assert.Equal(
            "(3,31): 'Get' is not complete, and no source generator completes it: they come with the .NET SDK, which is not beside the runtime here: install it, or write it yourself",
            error?.Value);
    }

    private sealed class NoPackages : IPackageSource
    {
        public Task<ResolvedPackages> ResolveAsync(
            IReadOnlyList<PackageRequest> requests, IReadOnlyList<string> sources, CancellationToken cancel) =>
            throw new PackageException($"there is no {requests[0].Id} here");

        public IEnumerable<string> Ids(string prefix) => [];

        public IEnumerable<string> Versions(string id) => [];
    }

    private sealed class LoadedAssemblies : MetadataReferenceResolver, IAssemblySource
    {
        public MetadataReferenceResolver References => this;

        public SourceReferenceResolver Sources { get; } = new SourceFileResolver([], null);

        public override bool ResolveMissingAssemblies => true;

        public unsafe PortableExecutableReference Of(Assembly assembly) => assembly.TryGetRawMetadata(out var blob, out var length)
            ? AssemblyMetadata.Create(ModuleMetadata.CreateFromMetadata((nint)blob, length)).GetReference(display: assembly.FullName)
            : throw new NotSupportedException($"{assembly} has no metadata in memory");

        public override ImmutableArray<PortableExecutableReference> ResolveReference(
            string reference, string? baseFilePath, MetadataReferenceProperties properties) => [Of(Assembly.Load(reference))];

        public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity reference) =>
            Of(Assembly.Load(reference.GetDisplayName()));

        public MetadataReference Documented(MetadataReference reference) => reference;

        public (IReadOnlyList<PortableExecutableReference> References, IReadOnlyList<string> Conflicts) Add(
            ResolvedPackages packages, IReadOnlyList<PackageRequest> asked) => ([], []);

        public IReadOnlyList<ISourceGenerator> Generators => [];

        public Assembly Load(Stream assembly, Stream symbols) => AssemblyLoadContext.Default.LoadFromStream(assembly, symbols);

        public IDisposable Enter() => AssemblyLoadContext.Default.EnterContextualReflection();

        public void LoadReferenced()
        {
        }

        public IReadOnlyList<string> TakeNotices() => [];

        public string? FindMissing(string reference) => null;

        public override bool Equals(object? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => 0;
    }
}
