using Neural.Activations;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Neural.Charts;

public static partial class Figures
{
    /// <summary>Every function of the catalogue, one small curve each.</summary>
    /// <param name="title">What the figure shows; by default how many functions there are.</param>
    public static GenericChart Catalogue(string? title = null) => SmallMultiples(Activation.Common, title: title);

    /// <summary>One small curve per function, each on axes of its own that reach past its last kink.</summary>
    /// <param name="functions">At least one.</param>
    /// <param name="columns">How many stand in a row.</param>
    /// <param name="title">What the figure shows; by default how many functions there are.</param>
    /// <exception cref="ArgumentException">There is no function.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="columns"/> is not positive.</exception>
    public static GenericChart SmallMultiples(IReadOnlyList<Activation> functions, int columns = 5, string? title = null)
    {
        Require.AtLeast(1, columns);
        var names = Names(functions);
        var grid = new SubplotGrid(names.Length, Math.Min(columns, names.Length), gapX: 0.05, gapY: 0.1);
        var curves = functions.Select(f => f.Curve(-4, Reach(f), intervals: 80)).ToArray();
        var layout = grid.Layout([.. functions.Select(f => SmallAxes(Reach(f)))]).With(new
        {
            height = 100 + 130 * grid.Rows,
            showlegend = false,
            annotations = names.Select((name, i) => grid.Heading(i, Text.Short(name))),
        });
        return Plot.Chart(
            title ?? $"The shapes of {names.Length} activation functions",
            $"{names.Length} small line charts, one each: {Text.List(names)}.",
            layout,
            names.Select((name, i) => grid.Place(i, Plot.Line(name, curves[i], LineStyle.Of(functions[i].Name) with { Dash = "solid" }))),
            NotDrawn.List(names, curves.Select(curve => curve.NotDrawn)));
    }

    private static double Reach(Activation f) => Math.Max(4, f.Kinks.LastOrDefault(double.IsFinite) + 2);

    private static (LinearAxis X, LinearAxis Y) SmallAxes(double reach)
    {
        var tickfont = new Font().With(new { size = 10 });
        return (
            new LinearAxis().With(new { range = new[] { -4, reach }, dtick = 4, tickfont }),
            new LinearAxis().With(new { nticks = 4, tickfont }));
    }
}
