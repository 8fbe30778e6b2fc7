using Engine.Notebooks.Outputs;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;

namespace Engine.Charts;

/// <summary>Shows Plotly.NET's charts, as the extension package Plotly.NET.Interactive does in .NET Interactive.</summary>
internal static class ChartDisplay
{
    /// <summary>The package that cells ask for so that charts are shown.</summary>
    public const string Package = "Plotly.NET.Interactive";

    /// <summary>The package, and the assembly, whose charts they are.</summary>
    public const string Library = "Plotly.NET";

    /// <summary>The assembly that a package stands for: its namesake, or the charts' own.</summary>
    /// <param name="package">What a cell asks for.</param>
    public static string LibraryOf(string package) => package.Equals(Package, StringComparison.OrdinalIgnoreCase) ? Library : package;

    /// <summary>Whether charts may come.</summary>
    public static bool IsRegistered { get; private set; }

    /// <summary>Registers the formatters; a library that is loaded later may register its own over them.</summary>
    public static void Register()
    {
        Formatter.Register<GenericChart>(GenericChart.toFigureJson, MimeType.Plotly);
        Formatter.Register<GenericChart>(Describe, MimeType.Text);
        Formatter.SetPreferredMimeTypesFor(typeof(GenericChart), MimeType.Plotly, MimeType.Text);
        IsRegistered = true;
    }

    // From the chart itself: to write its figure out once more would take as long as to show it.
    private static string Describe(GenericChart chart)
    {
        var traces = GenericChart.getTraces(chart).ToList();
        var names = traces.Select(trace => Property(trace, "name") as string).Where(name => !string.IsNullOrEmpty(name));
        // An object or, in charts made by hand, a string.
        var title = Property(GenericChart.getLayout(chart), "title") switch
        {
            DynamicObj.DynamicObj t => Property(t, "text") as string,
            var text => text as string,
        };
        return $"Chart{(title is null ? "" : $" “{title}”")} with {traces.Count} {(traces.Count == 1 ? "trace" : "traces")}"
            + (names.Any() ? $": {string.Join(", ", names)}" : "");
    }

    private static object? Property(DynamicObj.DynamicObj owner, string name) => owner.TryGetPropertyValue(name)?.Value;
}
