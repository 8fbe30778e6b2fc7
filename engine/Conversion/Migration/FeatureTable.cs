namespace Engine.Conversion.Migration;

/// <summary>The catalogue as a table of Markdown.</summary>
internal static class FeatureTable
{
    /// <summary>Writes it.</summary>
    public static string Write() =>
        "| in .NET Interactive | here | |\n|---|---|---|\n"
        + string.Concat(FeatureCatalogue.All.Select(feature => $"| {Name(feature)} | {State(feature.State)} | {feature.Advice.Replace("|", "\\|", StringComparison.Ordinal)} |\n"));

    private static string Name(Feature feature) =>
        feature.Kind == FeatureKind.Package ? $"package `{feature.Name}`" : $"`{feature.Name}{(feature.Name.EndsWith('(') ? "…)" : "")}`";

    private static string State(FeatureState state) => state switch
    {
        FeatureState.Works => "works",
        FeatureState.Differs => "differs",
        _ => "**no**",
    };
}
