using Neural.Activations;
using Plotly.NET;

namespace Neural.Charts;

public static partial class Figures
{
    private static readonly double[] PanelLogits = [1, 2, 3, 4];

    /// <summary>
    /// The guide's panel of two rows by three (6.1): step, sigmoid, tanh, ReLU, Leaky ReLU and softmax of [1, 2, 3, 4].
    /// </summary>
    /// <param name="slope">Leaky ReLU's slope for negative x; at the usual 0.01 it could not be told from ReLU.</param>
    /// <param name="title">What the figure shows.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="slope"/> is not finite.</exception>
    public static GenericChart Panel(double slope = 0.1, string title = "Five functions of one number, and one of four")
    {
        Require.Finite(slope);
        Activation[] functions = [new BinaryStep(), new Sigmoid(), new Tanh(), new ReLU(), new LeakyReLU(slope)];
        var curves = functions.Select(f => f.Curve(-4, 4, intervals: 160)).ToArray();
        var shares = SoftmaxMeasures(PanelLogits);
        string[] headings = [.. functions.Select(f => f is LeakyReLU ? $"{f.Name}, α = {Text.Number(slope)}" : f.Name), "Softmax of 1, 2, 3, 4"];
        SmallPlot[] plots =
        [
            .. functions.Select((f, i) => new SmallPlot(
                headings[i],
                Plot.Axis("x").With(new { range = new[] { -4, 4 }, dtick = 2 }),
                Plot.Axis("").With(new { range = new[] { -1.5, 5 }, dtick = 1, tick0 = 0 }),
                [Plot.Line(f.Name, curves[i], LineStyle.Of(f.Name))])),
            new(
                headings[^1],
                Positions.Axis("logit", [.. shares.Select(p => p.Label)]),
                Plot.Axis("").With(new { range = new[] { 0, 0.8 } }),
                [
                    MeasureTrace(new Trace2D("bar"), shares, LineStyle.ColorOf("Softmax")).With(new
                    {
                        name = "Softmax",
                        textposition = "outside",
                        textfont = new Font().With(new { size = 10 }),
                    }),
                ]),
        ];
        return SmallPlots.Chart(
            title,
            $"Five line charts for x from −4 to 4, and a bar chart. {Courses([.. functions.Select(f => f.Name)], curves)}. "
                + $"Softmax of 1, 2, 3, 4: {Text.List([.. shares.Select(p => Text.Number(p.Value))])}.",
            plots, columns: 3, shared: false, key: [], rowHeight: 210);
    }
}
