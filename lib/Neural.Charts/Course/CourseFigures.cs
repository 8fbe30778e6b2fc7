using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Neural.Charts.Course;

/// <summary>The figures of the course's own subjects; those of any network are in <see cref="Figures"/>.</summary>
public static class CourseFigures
{
    private const double FlowWidth = 690;
    private const int RowHeight = 40;

    /// <summary>
    /// The questions that <see cref="Choose.For"/> asks, as a tree; point at a choice to read its reason:
    /// <c>CourseFigures.DecisionFlow(Choose.Path(LayerTask.Hidden, Symptom.DeadUnits))</c>.
    /// </summary>
    /// <param name="path">The answers to mark; none by default.</param>
    /// <param name="title">What the figure shows.</param>
    /// <param name="root">The first question; that of <see cref="Choose.Flow"/> if null.</param>
    /// <exception cref="ArgumentException">More questions follow each other than the figure has room for.</exception>
    public static GenericChart DecisionFlow(
        IReadOnlyList<Branch>? path = null, string title = "Three questions lead to a function", Question? root = null)
    {
        path ??= [];
        root ??= Choose.Flow;
        var flow = new FlowLayout(root);
        var axis = new { visible = false, fixedrange = true };
        var layout = Plot.Axes(
            new LinearAxis().With(axis).With(new { range = new[] { -4, FlowWidth } }),
            new LinearAxis().With(axis).With(new { range = new[] { flow.Rows - 0.4, -0.8 } })).With(new
            {
                height = flow.Rows * RowHeight + 80,
                margin = new { l = 8, r = 8, t = 56, b = 8 },
                showlegend = false,
                annotations = flow.Steps.SelectMany(step => step.Answers.Select(a => Answer(step, a.Branch, a.Next)).Prepend(Box(step))),
            });
        var marked = path.Count == 0 ? "" : $" Marked: {string.Join(", ", path.Select(b => b.Answer))}, so {(path[^1].Next is Choice choice ? choice.Function : $"the question is: {((Question)path[^1].Next).Text}")}.";
        return Plot.Chart(
            title,
            $"Decision tree. {Described(root)}.{marked}",
            layout,
            [
                Connections(flow, _ => true, Palette.Grey, width: 1.2),
                .. path.Count == 0 ? Array.Empty<Trace>() : [Connections(flow, path.Contains, Palette.Orange, width: 3.5)],
            ],
            narrow: new Dictionary<string, object> { ["width"] = (int)FlowWidth });
    }

    private static Trace Connections(FlowLayout flow, Func<Branch, bool> drawn, string color, double width)
    {
        var points = flow.Steps.SelectMany(step => step.Answers.Where(a => drawn(a.Branch)).SelectMany(a => Elbow(step, a.Next))).ToArray();
        return new Trace2D("scatter").With(new
        {
            mode = "lines",
            x = points.Select(p => p.X),
            y = points.Select(p => p.Y),
            line = new Line().With(new { color, width }),
            hoverinfo = "skip",
            hovertemplate = "<extra></extra>",
        });
    }

    private static (double X, double Y)[] Elbow(PlacedStep from, PlacedStep to)
    {
        var turn = FlowLayout.TurnAfter(from);
        return [(from.X + 20, from.Y), (turn, from.Y), (turn, to.Y), (to.X + 10, to.Y), (double.NaN, double.NaN)];
    }

    private static Annotation Box(PlacedStep placed) => placed.Step is Choice choice
        ? Note(placed.X, placed.Y, $"<b>{Text.Short(choice.Function)}</b>").With(new
        {
            hovertext = Text.Wrap(choice.Reason, width: 50),
            bgcolor = "#e8f1f8",
            font = Plot.BoxFont(),
            bordercolor = Palette.Blue,
            yanchor = "middle",
        })
        : Note(placed.X, placed.Y, Text.Wrap(((Question)placed.Step).Text, width: 13)).With(new
        {
            bgcolor = "#ffffff",
            font = Plot.BoxFont(),
            bordercolor = Palette.Grey,
            yanchor = "middle",
        });

    private static Annotation Answer(PlacedStep from, Branch branch, PlacedStep to) =>
        Note(FlowLayout.TurnAfter(from), to.Y, Text.Short(branch.Answer)).With(new { yanchor = "bottom" });

    private static Annotation Note(double x, double y, string text) => new Annotation().With(new
    {
        x,
        y,
        text,
        showarrow = false,
        xanchor = "left",
        borderpad = 4,
        font = new Font().With(new { size = 12 }),
    });

    private static string Described(Question question) => $"{question.Text} {string.Join("; ", question.Branches.Select(branch =>
        $"{branch.Answer}: {(branch.Next is Question next ? $"({Described(next)})" : ((Choice)branch.Next).Function)}"))}";
}
