using System.Runtime.CompilerServices;
using Microsoft.FSharp.Collections;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Neural.Charts;

/// <summary>Builds Plotly.NET's objects from Plotly's own attribute names.</summary>
/// <remarks>
/// Plotly.NET's typed constructors take dozens of F# options, which C# cannot leave out. Its objects are property bags
/// underneath; filling those reads like Plotly's reference, and keeps its types, so that a reader can go on with
/// <c>.WithTitle(…)</c>.
/// </remarks>
internal static class Plot
{
    private const int FewEnoughToMark = 30;
    private const int MarkSize = 6;
    private const int LongestNote = 200;

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
    /// <param name="title">The title, which is shown sign by sign.</param>
    /// <param name="description">The sentence, with its full stop.</param>
    /// <param name="layout">The layout.</param>
    /// <param name="traces">The traces.</param>
    /// <param name="notDrawn">What was given and has no place in the figure; it is said in the figure and in the sentence.</param>
    /// <param name="narrow">What is different on a narrow page, by its path in the layout, such as <c>xaxis2.domain</c>.</param>
    public static GenericChart Chart(
        string title, string description, Layout layout, IEnumerable<Trace> traces, string notDrawn = "",
        IReadOnlyDictionary<string, object>? narrow = null) =>
        Titled(Noted(Text.Wrap(Require.Given(title)), notDrawn), Text.Line(Said(description, notDrawn)), layout, traces, notDrawn, narrow);

    /// <summary>A chart in the theme whose title is markup, as Plotly reads it.</summary>
    public static GenericChart Titled(
        string markup, string description, Layout layout, IEnumerable<Trace> traces, string notDrawn = "",
        IReadOnlyDictionary<string, object>? narrow = null)
    {
        Trace[] all = [.. traces];
        layout.With(new { title = Title(markup) });
        var different = Legend.Place(layout, all, markup.Split("<br>").Length - 1, narrow ?? new Dictionary<string, object>());
        layout.With(new { meta = new { description, notDrawn = notDrawn.Length == 0 ? null : notDrawn, narrow = different } });
        return GenericChart.addLayout(layout, GenericChart.ofTraceObjects(true, ListModule.OfSeq(all)));
    }

    /// <summary>A description that also says what is not drawn.</summary>
    public static string Said(string description, string notDrawn) =>
        notDrawn.Length == 0 ? description : $"{description} Not drawn: {notDrawn}.";

    // In small print below the title, where it covers nothing.
    private static string Noted(string title, string notDrawn) => notDrawn.Length == 0 ? title : string.Concat(
        title, "<br><span style=\"font-size:11px;color:", Palette.Grey, "\">",
        Text.Wrap($"not drawn: {Text.Cut(notDrawn, LongestNote)}", width: 110), "</span>");

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
    public static LinearAxis Axis(string title, [CallerArgumentExpression(nameof(title))] string name = "") =>
        new LinearAxis().With(new { title = Title(Text.Short(Require.Given(title, name), length: 80)) });

    /// <summary>An axis with its title, logarithmic if asked for, with labels that suit the values on it.</summary>
    public static LinearAxis Axis(
        string title, bool log, IEnumerable<double> values, [CallerArgumentExpression(nameof(title))] string name = "") => log
        ? LogTicks.Label(Axis(title, name).With(new { type = "log", exponentformat = "power" }), values)
        : Axis(title, name);

    /// <summary>A line, with gaps where y is NaN, and a mark at a point that stands alone between two of them.</summary>
    /// <param name="name">What the legend calls it.</param>
    /// <param name="curve">The points.</param>
    /// <param name="style">Colour and dashes.</param>
    /// <param name="marked">Whether every point has a mark if there are few.</param>
    /// <param name="width">How wide it is, in pixels.</param>
    public static Trace Line(string name, Samples curve, LineStyle style, bool marked = false, double width = 2.5)
    {
        var all = marked && curve.X.Length <= FewEnoughToMark;
        var alone = all ? [] : Enumerable.Range(0, curve.X.Length).Select(i => curve.IsAlone(i) ? MarkSize : 0).ToArray();
        return new Trace2D("scatter").With(new
        {
            mode = all || alone.Any(size => size > 0) ? "lines+markers" : "lines",
            name = Text.Short(name),
            x = curve.X,
            y = curve.Y,
            line = new Line().With(new { color = style.Color, dash = style.Dash, width, simplify = false }),
            marker = all ? new Marker().With(new { size = MarkSize + 1, symbol = style.Symbol })
                : alone.Any(size => size > 0) ? new Marker().With(new { size = alone }) : null,
            hovertemplate = Hover("x", "y"),
        });
    }

    /// <summary>The derivative above its function: broad dashes, which are seen also where both run along each other.</summary>
    public static Trace Derivative(string name, Samples curve, LineStyle style) =>
        Line(name, curve, style with { Dash = LineStyle.Derivative }, width: 4.5);

    /// <summary>What the pointer shows: the trace's name and its two numbers, under the names of their axes.</summary>
    public static string Hover(string x, string y) =>
        $"%{{fullData.name}}<br>{Text.Short(x)} = %{{x:.4~g}}<br>{Text.Short(y)} = %{{y:.4~g}}<extra></extra>";

    /// <summary>The font in a box: whatever colour a page gives its text, the ground of a box is bright.</summary>
    public static Font BoxFont() => new Font().With(new { size = 12, color = Palette.Black });

    private static Title Title(string markup) => new Title().With(new { text = markup });
}
