using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Neural.Charts;

/// <summary>One position of a slider, and what is seen while it is chosen.</summary>
internal sealed class SliderStop
{
    public SliderStop(double value, GenericChart chart)
    {
        (Value, Layout, Traces) = (Text.Number(value), GenericChart.getLayout(chart), [.. GenericChart.getTraces(chart)]);
        Title = Plot.TitleText(Layout)!;
        Description = Charts.Description.Of(chart);
    }

    public string Value { get; }

    public string Title { get; }

    public string Description { get; }

    public Layout Layout { get; }

    public Trace[] Traces { get; }

    /// <summary>The slider over all positions, in Plotly's terms.</summary>
    public static Slider Choose(string label, SliderStop[] stops, int start) => new Slider().With(new
    {
        active = start,
        currentvalue = new { prefix = $"{label} = " },
        pad = new { t = 48 },
        steps = stops.Select(stop => Step(stop, stops)).ToArray(),
    });

    private static object Step(SliderStop shown, SliderStop[] stops) => new
    {
        label = shown.Value,
        method = "update",
        args = new object[]
        {
            new { visible = stops.SelectMany(stop => stop.Traces.Select(_ => stop == shown)).ToArray() },
            new Dictionary<string, string> { ["title.text"] = shown.Title },
        },
    };
}
