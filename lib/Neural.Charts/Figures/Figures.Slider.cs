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
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(figure);
        if (values.Length == 0)
            throw new ArgumentException($"the slider of {label} has 0 values: give at least one");
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(start, values.Length);

        var stops = values.Select(value => new SliderStop(value, figure(value))).ToArray();
        var layout = stops[start].Layout;
        SharedHeight.Apply(layout, stops.SelectMany(stop => stop.Traces));
        return Plot.Chart(
            stops[start].Title,
            $"With a slider that sets {label} to {Text.List([.. stops.Select(stop => stop.Value)])}; at {stops[start].Value}: {stops[start].Description}",
            layout.With(new
            {
                height = Theme.Height + 80,
                legend = new { orientation = "h", x = 0, y = 1, yanchor = "bottom" },
                margin = new { t = 88 },
                sliders = new[] { SliderStop.Choose(label, stops, start) },
            }),
            stops.SelectMany((stop, i) => stop.Traces.Select(trace => trace.With(new { visible = i == start }))));
    }
}
