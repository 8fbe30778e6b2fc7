using Engine.Scripting.References;
using Microsoft.CodeAnalysis;

namespace Engine.Scripting.Assistance;

/// <summary>Gives a reference the documentation that lies beside its file.</summary>
internal static class DocumentedReference
{
    /// <summary>A reference that shares the metadata of the given one.</summary>
    public static MetadataReference From(MetadataReference reference) =>
        reference is PortableExecutableReference { FilePath: { } path } file && file.GetMetadata() is AssemblyMetadata metadata
            ? metadata.GetReference(
                new XmlDocumentation(path), file.Properties.Aliases, file.Properties.EmbedInteropTypes, path)
            : reference;
}
