namespace Engine.Scripting.Packages;

/// <summary>A NuGet package that a cell asks for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">The version, a range, or null for the newest.</param>
internal sealed record PackageRequest(string Id, string? Version)
{
    /// <summary>Whether what it resolves to may change from one day to the next.</summary>
    public bool IsFloating => Version is null || Version.Contains('*', StringComparison.Ordinal);

    public override string ToString() => Version is null ? Id : $"{Id} {Version}";
}
