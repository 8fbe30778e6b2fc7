using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Neural.Charts;

/// <summary>Makes y axes that hold every trace, also those that are not shown yet.</summary>
internal static class SharedHeight
{
    private const double Margin = 0.06;

    /// <summary>Sets the range of every linear y axis that the traces use.</summary>
    public static void Apply(Layout layout, IEnumerable<Trace> traces)
    {
        foreach (var onAxis in traces.GroupBy(trace => Plot.Get(trace, "yaxis") as string ?? "y"))
        {
            if (Plot.Get(layout, $"yaxis{onAxis.Key[1..]}") is LinearAxis axis && Plot.Get(axis, "type") is null && Range(onAxis) is { } range)
                axis.With(new { range });
        }
    }

    private static double[]? Range(IEnumerable<Trace> traces)
    {
        var y = traces.SelectMany(Heights).Where(double.IsFinite).ToArray();
        if (y.Length == 0)
            return null;

        var (low, high) = (y.Min(), y.Max());
        if (!double.IsFinite(high - low))
            return null;
        var margin = Margin * (high - low);
        return [low == 0 && traces.All(IsBar) ? 0 : low - margin, high + margin];
    }

    private static IEnumerable<double> Heights(Trace trace) => Plot.Get(trace, "y") is IEnumerable<double> y
        ? IsBar(trace) ? y.Append(0) : y
        : [];

    private static bool IsBar(Trace trace) => trace.type == "bar";
}
