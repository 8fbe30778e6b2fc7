using Neural.Activations;
using Plotly.NET;

namespace Neural.Charts;

public static partial class Figures
{
    /// <summary>Several functions on the same axes: <c>Figures.Compare(new Sigmoid(), new Tanh())</c>.</summary>
    /// <param name="functions">At least one; two of the same name are told apart by their parameters.</param>
    public static GenericChart Compare(params Activation[] functions) => Compare(functions, derivatives: false);

    /// <summary>Several functions on the same axes, and on request their derivatives beside them.</summary>
    /// <param name="functions">At least one; two of the same name are told apart by their parameters.</param>
    /// <param name="derivatives">Whether to draw the derivatives too, on axes of their own.</param>
    /// <param name="from">The left end of the x axis.</param>
    /// <param name="to">The right end.</param>
    /// <param name="title">What the figure shows; by default the functions' names.</param>
    /// <param name="notes">Remarks on the functions, each a tuple of text and place, with an arrow that points there.</param>
    /// <exception cref="ArgumentException">There is no function, or the ends are not two finite ascending numbers.</exception>
    public static GenericChart Compare(
        IReadOnlyList<Activation> functions, bool derivatives = false, double from = -4, double to = 4, string? title = null, Note[]? notes = null)
    {
        var names = Names(functions);
        var curves = functions.Select(f => f.Curve(from, to)).ToArray();
        title ??= $"{Title(names)} compared";
        if (!derivatives)
            return Overlay(title, "f(x)", names, curves, Styles(functions), notes);

        var slopes = functions.Select(f => f.Slope(from, to)).ToArray();
        var grid = new SubplotGrid(count: 2, columns: 2, gapX: 0.12, gapY: 0);
        var styles = Styles(functions);
        var remarks = Notes.Of(notes, title, curves);
        return Plot.Chart(
            title,
            remarks.Said($"Two line charts: functions and their derivatives. {Courses(names, curves)}. Derivatives: {Courses(names, slopes)}."),
            grid.Layout((Plot.Axis("x"), Plot.Axis("f(x)")), (Plot.Axis("x"), Plot.Axis("f′(x)"))).With(new { annotations = remarks.Annotations }),
            [
                .. names.Select((name, i) => grid.Place(0, Plot.Line(name, curves[i], styles[i]))),
                .. names.Select((name, i) => grid.Place(1, Plot.Line($"{name}′", slopes[i], styles[i]).With(new { showlegend = false }))),
            ],
            NotDrawn.List(
                [.. names, .. names.Select(name => $"{name}′"), .. remarks.NotDrawn.Names],
                [.. curves.Concat(slopes).Select(curve => curve.NotDrawn), .. remarks.NotDrawn.Values]),
            SubplotGrid.Stacked(2));
    }

    /// <summary>The derivatives of several functions on the same axes.</summary>
    /// <inheritdoc cref="Compare(IReadOnlyList{Activation}, bool, double, double, string?, Note[])"/>
    public static GenericChart Derivatives(
        IReadOnlyList<Activation> functions, double from = -4, double to = 4, string? title = null, Note[]? notes = null)
    {
        var names = Names(functions);
        var slopes = functions.Select(f => f.Slope(from, to)).ToArray();
        return Overlay(title ?? $"Derivatives of {Title(names)}", "f′(x)", [.. names.Select(name => $"{name}′")], slopes, Styles(functions), notes);
    }

    private static GenericChart Overlay(
        string title, string y, string[] names, Samples[] curves, LineStyle[] styles, Note[]? notes)
    {
        var remarks = Notes.Of(notes, title, curves);
        return Plot.Chart(
            title,
            remarks.Said($"Line chart: {Courses(names, curves)}."),
            Plot.Axes(Plot.Axis("x"), Plot.Axis(y)).With(new { annotations = remarks.Annotations }),
            names.Select((name, i) => Plot.Line(name, curves[i], styles[i])),
            NotDrawn.List([.. names, .. remarks.NotDrawn.Names], [.. curves.Select(curve => curve.NotDrawn), .. remarks.NotDrawn.Values]));
    }

    private static LineStyle[] Styles(IReadOnlyList<Activation> functions) => LineStyle.Of([.. functions.Select(f => f.Name)]);

    private static string Title(string[] names) => names.Length <= 4 ? Text.List(names) : $"{names.Length} functions";

    private static string Courses(string[] names, Samples[] curves, string axis = "x") =>
        string.Join("; ", names.Select((name, i) => $"{Text.Name(name)} {CurveDescription.Of(curves[i], axis)}"));

    private static string[] Names(IReadOnlyList<Activation> functions)
    {
        Require.Given(functions);
        if (functions.Count == 0)
            throw new ArgumentException("there are 0 functions to compare: give at least one");
        if (functions.Any(f => f is null))
            throw new ArgumentException($"there is no function at one of the {functions.Count} places: give one at each");
        return [.. functions.Select(f => functions.Count(g => g.Name == f.Name) > 1 ? WithParameters(f) : f.Name)];
    }

    private static string WithParameters(Activation f) => f.Hyperparameters.Count == 0
        ? f.Name
        : $"{f.Name} ({string.Join(", ", f.Hyperparameters.Select(h => Text.Number(h.Value)))})";
}
