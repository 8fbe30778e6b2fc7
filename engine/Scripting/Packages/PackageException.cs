namespace Engine.Scripting.Packages;

/// <summary>A package that cannot be had; the message is one line that says why.</summary>
internal sealed class PackageException(string message) : Exception(message);
