using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace Engine.Host.Assemblies;

/// <summary>Looks documentation up in XML files as it is asked for: those of the platform are too large to be kept in memory.</summary>
/// <param name="assembly">The assembly's path.</param>
internal sealed class XmlDocumentation(string assembly) : DocumentationProvider
{
    private static readonly Lazy<IReadOnlyList<string>> Platform = new(PlatformFiles);

    protected override string? GetDocumentationForSymbol(
        string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default) =>
        Files().Where(File.Exists).Select(file => Find(file, documentationMemberID)).FirstOrDefault(found => found is not null) ?? "";

    public override bool Equals(object? obj) => obj is XmlDocumentation other && other.Path == Path;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);

    private string Path => assembly;

    private IEnumerable<string> Files() =>
        assembly.StartsWith(RuntimeEnvironment.GetRuntimeDirectory(), StringComparison.Ordinal)
            ? Platform.Value
            : [System.IO.Path.ChangeExtension(assembly, ".xml")];

    private static string? Find(string file, string id)
    {
        var text = File.ReadAllText(file);
        var start = text.IndexOf($"<member name=\"{id}\"", StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf("</member>", start, StringComparison.Ordinal);
        return end < 0 ? null : text[start..(end + "</member>".Length)];
    }

    /// <summary>The SDK's reference assemblies are documented; what they refer to is spread otherwise over the runtime's.</summary>
    private static IReadOnlyList<string> PlatformFiles()
    {
        var packs = System.IO.Path.GetFullPath(System.IO.Path.Combine(
            RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        return !Directory.Exists(packs) ? [] : [.. Directory.EnumerateFiles(packs, "*.xml", SearchOption.AllDirectories)
            .Where(file => file.Contains($"net{Environment.Version.Major}.", StringComparison.Ordinal))
            .OrderByDescending(file => file.EndsWith("System.Runtime.xml", StringComparison.Ordinal))
            .ThenByDescending(file => file.Contains("System.Collections", StringComparison.Ordinal))
            .ThenBy(file => file, StringComparer.Ordinal)];
    }
}
