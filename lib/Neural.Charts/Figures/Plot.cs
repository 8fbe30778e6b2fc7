using Microsoft.FSharp.Collections;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Neural.Charts;

/// <summary>Builds Plotly.NET's objects from Plotly's own attribute names.</summary>
/// <remarks>
/// Plotly.NET's typed constructors take dozens of F# options, which C# cannot leave out. Its objects are property bags
/// underneath; filling those reads like Plotly's reference, and keeps its types, so that a reader can go on with
/// <c>.WithTitle(…)</c>.
/// </remarks>
internal static class Plot
{
    private const int TitleLine = 21;

    /// <summary>Sets the attributes that are not null; an anonymous object becomes a property bag too.</summary>
    public static T With<T>(this T target, object attributes) where T : DynamicObj.DynamicObj
    {
        foreach (var property in attributes.GetType().GetProperties())
        {
            if (property.GetValue(attributes) is { } value)
                target.SetProperty(property.Name, IsAnonymous(value) ? new DynamicObj.DynamicObj().With(value) : value);
        }
        return target;
    }

    private static bool IsAnonymous(object value) => value.GetType().Name.StartsWith("<>f__AnonymousType", StringComparison.Ordinal);

    /// <summary>A chart in the theme, with a title and a sentence for whoever does not see it.</summary>
    public static GenericChart Chart(string title, string description, Layout layout, IEnumerable<Trace> traces)
    {
        var wrapped = Text.Wrap(title);
        layout.With(new { title = Title(wrapped), meta = new { description } });
        MakeRoom(layout, wrapped.Split("<br>").Length - 1);
        return GenericChart.addLayout(layout, GenericChart.ofTraceObjects(true, ListModule.OfSeq(traces)));
    }

    // Every line of the title but the first moves the rest of the figure down, whose own height stays as it is.
    private static void MakeRoom(Layout layout, int lines)
    {
        if (lines == 0)
            return;
        var margin = Get(layout, "margin") as DynamicObj.DynamicObj ?? new DynamicObj.DynamicObj();
        var (top, height) = (Get(margin, "t") as int? ?? Theme.Top, Get(layout, "height") as int? ?? Theme.Height);
        layout.With(new { margin = margin.With(new { t = top + lines * TitleLine }), height = height + lines * TitleLine });
    }

    /// <summary>An attribute, or null.</summary>
    public static object? Get(DynamicObj.DynamicObj owner, string name) =>
        owner.TryGetPropertyValue(name) is { } found ? found.Value : null;

    /// <summary>The title of a layout or an axis, which is an object or, in charts made by hand, a string; null without one.</summary>
    public static string? TitleText(DynamicObj.DynamicObj owner) => Get(owner, "title") switch
    {
        DynamicObj.DynamicObj title => Get(title, "text") as string,
        var title => title as string,
    };

    /// <summary>A layout of one pair of axes.</summary>
    public static Layout Axes(LinearAxis x, LinearAxis y) => new Layout().With(new { xaxis = x, yaxis = y });

    /// <summary>An axis with its title.</summary>
    public static LinearAxis Axis(string title) => new LinearAxis().With(new { title = Title(title) });

    /// <summary>An axis with its title, logarithmic if asked for, with labels that suit the values on it.</summary>
    public static LinearAxis Axis(string title, bool log, IEnumerable<double> values) => log
        ? LogTicks.Label(Axis(title).With(new { type = "log", exponentformat = "power" }), values)
        : Axis(title);

    /// <summary>A line, with gaps where y is NaN.</summary>
    public static Trace Line(string name, IReadOnlyList<double> x, IReadOnlyList<double> y, LineStyle style) =>
        new Trace2D("scatter").With(new
        {
            mode = "lines",
            name,
            x,
            y,
            line = new Line().With(new { color = style.Color, dash = style.Dash, width = 2.5, simplify = false }),
            hovertemplate = Hover("x", "y"),
        });

    /// <inheritdoc cref="Line(string, IReadOnlyList{double}, IReadOnlyList{double}, LineStyle)"/>
    public static Trace Line(string name, Samples curve, LineStyle style) => Line(name, curve.X, curve.Y, style);

    /// <summary>What the pointer shows: the trace's name and its two numbers.</summary>
    public static string Hover(string x, string y) =>
        $"%{{fullData.name}}<br>{x} = %{{x:.4~g}}<br>{y} = %{{y:.4~g}}<extra></extra>";

    /// <summary>The font in a box: whatever colour a page gives its text, the ground of a box is bright.</summary>
    public static Font BoxFont() => new Font().With(new { size = 12, color = Palette.Black });

    private static Title Title(string text) => new Title().With(new { text });
}
