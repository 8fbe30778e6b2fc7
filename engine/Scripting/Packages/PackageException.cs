namespace Engine.Scripting.Packages;

/// <summary>A package that cannot be had; the message is one line that says why.</summary>
/// <param name="message">Why.</param>
/// <param name="source">The package source that is at fault, as it was given, if one is.</param>
internal sealed class PackageException(string message, string? source = null) : Exception(message)
{
    /// <summary>The package source that cannot be read, or null.</summary>
    public string? UnreadableSource { get; } = source;
}
