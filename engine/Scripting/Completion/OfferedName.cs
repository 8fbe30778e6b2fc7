namespace Engine.Scripting.Completion;

/// <summary>A name that may be typed.</summary>
/// <param name="Label">The name.</param>
/// <param name="Kind">One of <see cref="NameKinds"/>.</param>
/// <param name="Detail">Its type, its signature, or where it is from.</param>
internal sealed record OfferedName(string Label, string Kind, string? Detail);

/// <summary>What names are of, as editors call it.</summary>
internal static class NameKinds
{
    public const string Constant = "constant";
    public const string Keyword = "keyword";
    public const string Method = "method";
    public const string Namespace = "namespace";
    public const string Parameter = "parameter";
    public const string Property = "property";
    public const string Type = "type";
    public const string Variable = "variable";
}
