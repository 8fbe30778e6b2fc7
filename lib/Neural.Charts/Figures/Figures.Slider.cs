using Plotly.NET;

namespace Neural.Charts;

public static partial class Figures
{
    /// <summary>
    /// The same figure for several values of a number, with a slider that chooses one:
    /// <c>Figures.Slider("α", [0.01, 0.1, 0.3], α => Figures.Curve(new LeakyReLU(α)))</c>.
    /// </summary>
    /// <remarks>
    /// Every value's traces are in the figure and Plotly's own slider shows those of one, so it works where nothing runs.
    /// All share the y axes, as high as the highest needs, so that heights can be compared.
    /// </remarks>
    /// <param name="label">What the number is called.</param>
    /// <param name="values">At least one, in the order of the slider.</param>
    /// <param name="figure">Makes the figure of a value; its title may say something else for each.</param>
    /// <param name="start">The index of the value that is shown at first, and in a still picture.</param>
    /// <exception cref="ArgumentException">There is no value.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is no index of a value.</exception>
    public static GenericChart Slider(string label, double[] values, Func<double, GenericChart> figure, int start = 0)
    {
        Require.Given(label);
        Require.Given(values);
        Require.Given(figure);
        if (values.Length == 0)
            throw new ArgumentException($"the slider of {label} has 0 values: give at least one");
        if (start < 0 || start >= values.Length)
            throw new ArgumentOutOfRangeException(nameof(start), $"the slider of {label} starts at {Text.Count(start)}: give the index of one of its {values.Length} values, from 0");

        var stops = SliderStop.Of(values, figure);
        var layout = stops[start].Layout;
        foreach (var stop in stops)
            SharedHeight.Apply(stop.Layout, stops.SelectMany(other => other.Traces));
        var lost = string.Join("; ", stops.Where((stop, i) => i != start && stop.NotDrawn.Length > 0).Select(stop => $"at {stop.Value}: {stop.NotDrawn}"));
        return Plot.Titled(
            stops[start].Title,
            Text.Line(Plot.Said($"With a slider that sets {Text.Name(label)} to {Text.List([.. stops.Select(stop => stop.Value)])}; at {stops[start].Value}: {stops[start].Description}", lost)),
            layout.With(new
            {
                height = Theme.Height + 60,
                margin = new { t = Theme.Top },
                sliders = new[] { SliderStop.Choose(label, stops, start) },
            }),
            stops.SelectMany((stop, i) => stop.Traces.Select(trace => trace.With(new { visible = i == start }))));
    }
}
