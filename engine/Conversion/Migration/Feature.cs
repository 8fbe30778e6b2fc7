using System.Text.RegularExpressions;

namespace Engine.Conversion.Migration;

/// <summary>What kind of thing notebooks use.</summary>
internal enum FeatureKind
{
    /// <summary>A line such as <c>#!time</c>.</summary>
    Command,

    /// <summary>A name in C# that .NET Interactive gives to cells.</summary>
    Api,

    /// <summary>A package that only .NET Interactive can use.</summary>
    Package,
}

/// <summary>What becomes of it here.</summary>
internal enum FeatureState
{
    /// <summary>It works.</summary>
    Works,

    /// <summary>It works in another way, which the advice tells.</summary>
    Differs,

    /// <summary>It is not there; the advice tells what to write instead.</summary>
    Missing,
}

/// <summary>Something that notebooks of .NET Interactive use.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">As notebooks write it.</param>
/// <param name="State">What becomes of it.</param>
/// <param name="Advice">How it differs, or what to write instead; empty where there is nothing to say.</param>
/// <param name="Example">A cell that uses it, which tests run; null where running it needs more than a session.</param>
internal sealed record Feature(FeatureKind Kind, string Name, FeatureState State, string Advice, string? Example)
{
    private Regex? _pattern;

    /// <summary>Whether a line of a cell uses it.</summary>
    public bool IsUsedIn(string line) => (_pattern ??= new Regex(Kind switch
    {
        FeatureKind.Command => $@"^\s*{Regex.Escape(Name)}(?![\w-])",
        FeatureKind.Package => $"""^\s*#r\s*"?nuget:\s*{Regex.Escape(Name)}(?![\w.-])""",
        _ => Call,
    }, RegexOptions.IgnoreCase)).IsMatch(line);

    private string Call =>
        (char.IsLetter(Name[0]) ? @"(?<![\w""])" : "") + Regex.Escape(Name).Replace(@"\(", @"\s*\(", StringComparison.Ordinal) + (char.IsLetter(Name[^1]) ? @"(?!\w)" : "");
}
