using Newtonsoft.Json;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Neural.Charts;

/// <summary>One position of a slider, and what is seen while it is chosen.</summary>
internal sealed class SliderStop
{
    // What an axis says of what stands on it.
    private static readonly string[] AxisAttributes = ["range", "tickvals", "ticktext", "dtick", "tickmode"];

    private SliderStop(string value, GenericChart chart)
    {
        (Value, Layout, Traces) = (value, GenericChart.getLayout(chart), [.. GenericChart.getTraces(chart)]);
        Title = Plot.TitleText(Layout) ?? "";
        Description = Charts.Description.Of(chart);
        NotDrawn = Plot.Get(Layout, "meta") is DynamicObj.DynamicObj meta && Plot.Get(meta, "notDrawn") is string notDrawn ? notDrawn : "";
    }

    public string Value { get; }

    /// <summary>The title, as Plotly reads it.</summary>
    public string Title { get; }

    public string Description { get; }

    public string NotDrawn { get; }

    public Layout Layout { get; }

    public Trace[] Traces { get; }

    /// <summary>A position for each of the values.</summary>
    public static SliderStop[] Of(double[] values, Func<double, GenericChart> figure)
    {
        var labels = Text.Numbers(values);
        return
        [
            .. values.Select((value, i) => new SliderStop(
                labels[i], figure(value) ?? throw new ArgumentException($"there is no figure for {labels[i]}: return one for every value"))),
        ];
    }

    /// <summary>The slider over all positions, in Plotly's terms.</summary>
    public static Slider Choose(string label, SliderStop[] stops, int start)
    {
        var differing = Differing(stops);
        return new Slider().With(new
        {
            active = start,
            currentvalue = new { prefix = $"{Text.Short(label)} = " },
            pad = new { t = 48 },
            steps = stops.Select((stop, i) => Step(stop, i, stops, differing)).ToArray(),
        });
    }

    // Equal values have equal labels, so each position has its index as a name of its own.
    private static object Step(SliderStop shown, int index, SliderStop[] stops, string[] differing) => new
    {
        label = shown.Value,
        value = Text.Count(index),
        method = "update",
        args = new object[]
        {
            new { visible = stops.SelectMany(stop => stop.Traces.Select(_ => stop == shown)).ToArray() },
            differing.ToDictionary(path => path, shown.At).Prepend(new("title.text", shown.Title)).ToDictionary(),
        },
    };

    // All share one layout, and a position changes what is not the same for all: labels of an axis, say, or notes.
    private static string[] Differing(SliderStop[] stops) =>
    [
        .. stops.SelectMany(stop => stop.Axes.SelectMany(axis => AxisAttributes.Select(attribute => $"{axis}.{attribute}")))
            .Append("annotations").Distinct()
            .Where(path => stops.Select(stop => JsonConvert.SerializeObject(stop.At(path))).Distinct().Count() > 1),
    ];

    private IEnumerable<string> Axes =>
        Layout.GetPropertyNames(true).Where(name => Plot.Get(Layout, name) is LinearAxis);

    private object? At(string path)
    {
        var parts = path.Split('.');
        return parts.Length == 1 ? Plot.Get(Layout, path) : Plot.Get(Layout, parts[0]) is LinearAxis axis ? Plot.Get(axis, parts[1]) : null;
    }
}
