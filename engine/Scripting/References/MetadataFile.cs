using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace Engine.Scripting.References;

/// <summary>Reads assemblies to compile against.</summary>
internal static class MetadataFile
{
    /// <summary>A reference to a file, with the documentation that lies beside it.</summary>
    /// <remarks>
    /// Roslyn's own way copies the whole file into memory. Of an assembly that is compiled ahead of time, as the
    /// platform's are, the metadata is a small part.
    /// </remarks>
    public static PortableExecutableReference Reference(string path)
    {
        using var file = File.OpenRead(path);
        return AssemblyMetadata.CreateFromStream(file, PEStreamOptions.PrefetchMetadata)
            .GetReference(new XmlDocumentation(path), filePath: path);
    }
}
