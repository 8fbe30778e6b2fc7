namespace Engine.Scripting.Packages;

/// <summary>A NuGet package that a cell asks for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">The version, a range, or null for the newest.</param>
internal sealed record PackageRequest(string Id, string? Version)
{
    /// <summary>Whether what it resolves to may change from one day to the next.</summary>
    public bool IsFloating => Version is null || Version.Contains('*', StringComparison.Ordinal);

    /// <summary>Whether it names one version and no other, neither a range nor the newest.</summary>
    public bool IsExact => Version?.AsSpan().IndexOfAny("*[(") < 0;

    /// <summary>Whether it is about the same package, of whatever version.</summary>
    public bool IsOf(PackageRequest other) => Id.Equals(other.Id, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an earlier request for the same package gives what this one asks for.</summary>
    public bool IsMetBy(PackageRequest earlier) => Version is null || Version == earlier.Version;

    public override string ToString() => Version is null ? Id : $"{Id} {Version}";
}
