using Neural.Activations;
using Plotly.NET;

namespace Neural.Charts;

public static partial class Figures
{
    /// <summary>A function, and on request its derivative on the same axes.</summary>
    /// <param name="f">The function.</param>
    /// <param name="derivative">Whether to draw f′ too; it has a gap where it jumps.</param>
    /// <param name="from">The left end of the x axis.</param>
    /// <param name="to">The right end.</param>
    /// <param name="title">What the figure shows; by default f's range, and that of its slope.</param>
    /// <param name="notes">Remarks, each a tuple of text and place, with an arrow that points there.</param>
    /// <exception cref="ArgumentException">The ends are not two finite numbers in ascending order.</exception>
    public static GenericChart Curve(
        Activation f, bool derivative = false, double from = -6, double to = 6, string? title = null, Note[]? notes = null)
    {
        Require.Given(f);
        var (values, slopes) = (f.Curve(from, to), f.Slope(from, to));
        var style = LineStyle.Of(f.Name);
        var range = $"for x from {Text.Number(from)} to {Text.Number(to)}";

        title ??= derivative ? $"{f.Name}: values in {f.Range}, {Steepness(slopes)}" : $"{f.Name}: values in {f.Range}";
        Samples[] curves = derivative ? [values, slopes] : [values];
        var remarks = Notes.Of(notes, title, curves);
        return Plot.Chart(
            title,
            remarks.Said(derivative
                ? $"Line chart: {f.Name} and its derivative {range}; f {CurveDescription.Of(values)}; the derivative {CurveDescription.Of(slopes)}."
                : $"Line chart: {f.Name} {range}; it {CurveDescription.Of(values)}."),
            Plot.Axes(Plot.Axis("x"), Plot.Axis(derivative ? "f(x), f′(x)" : "f(x)")).With(new { annotations = remarks.Annotations }),
            derivative ? [Plot.Line(f.Name, values, style), Plot.Derivative($"{f.Name}′", slopes, style)] : [Plot.Line(f.Name, values, style)],
            NotDrawn.List([.. new[] { f.Name, $"{f.Name}′" }.Take(curves.Length), .. remarks.NotDrawn.Names], [.. curves.Select(curve => curve.NotDrawn), .. remarks.NotDrawn.Values]));
    }

    private static string Steepness(Samples slopes)
    {
        var defined = slopes.Y.Where(double.IsFinite).DefaultIfEmpty(double.NaN).ToArray();
        var (least, greatest) = (defined.Min(), defined.Max());
        return double.IsNaN(least) ? "slope nowhere finite"
            : least == greatest ? $"slope always {Text.Number(greatest)}"
            : least < 0 ? $"slope from {Text.Number(least)} to {Text.Number(greatest)}"
            : $"slope at most {Text.Number(greatest)}";
    }

    private static Samples Curve(this Activation f, double from, double to, int intervals = 240) =>
        Sampling.Of(f.Value<double>, from, to, f.Kinks, intervals);

    private static Samples Slope(this Activation f, double from, double to, int intervals = 240) =>
        Sampling.Of(f.Derivative<double>, from, to, f.Kinks, intervals);
}
