using System.Collections.Concurrent;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace Engine.Host.Assemblies;

/// <summary>Reads assemblies to compile against.</summary>
internal static class MetadataFile
{
    private static readonly ConcurrentDictionary<string, PortableExecutableReference> Known = [];

    /// <summary>The reference to a file, the same one each time, with the documentation that lies beside it.</summary>
    /// <remarks>
    /// Roslyn's own way copies the whole file into memory. Of an assembly that is compiled ahead of time, as the
    /// platform's are, the metadata is a small part.
    /// </remarks>
    public static PortableExecutableReference Reference(string path) => Known.GetOrAdd(path, Read);

    private static PortableExecutableReference Read(string path)
    {
        using var file = File.OpenRead(path);
        return AssemblyMetadata.CreateFromStream(file, PEStreamOptions.PrefetchMetadata)
            .GetReference(new XmlDocumentation(path), filePath: path);
    }
}
