using Plotly.NET;

namespace Neural.Charts.Tests;

public sealed class BoundariesTests
{
    private static readonly (double X, double Y, int Label)[] Or = [(0, 0, 0), (0, 1, 1), (1, 0, 1), (1, 1, 1)];

    private static GenericChart Two() =>
        Figures.Boundaries("t", [("line", (x, y) => x + y - 0.5, Or), ("never", (_, _) => -5, Or)]);

    [Fact]
    public void Draws_the_score_and_the_points_of_each_label()
    {
        var traces = Two().Traces();
        Assert.Equal(["contour", "scatter", "scatter", "contour", "scatter", "scatter"], traces.Select(t => t["type"].Text()));
        Assert.Equal([0.0], traces[1]["x"].Numbers());
        Assert.Equal([0.0, 1, 1], traces[2]["x"].Numbers());
    }

    [Fact]
    public void Stores_the_score_in_percent_up_to_one()
    {
        Assert.All(Two().Traces()[3]["z"].Numbers(), z => Assert.Equal(-100, z));
        Assert.InRange(Two().Traces()[0]["z"].Numbers().Max(), 99, 100);
    }

    [Fact]
    public void The_boundary_is_where_the_score_is_zero()
    {
        var contours = Two().Traces()[0]["contours"]!;
        Assert.Equal((0, 0), (contours["start"]!.GetValue<int>(), contours["end"]!.GetValue<int>()));
    }

    [Fact]
    public void Counts_the_points_on_the_right_side() => Assert.Equal(
        "Decision boundaries “t”: line, 4 of 4 points correct; never, 1 of 4 points correct.", Two().Description());

    [Fact]
    public void The_legend_names_each_label_once() => Assert.Equal(
        ["label 0", "label 1"],
        Two().Traces().Where(t => t["showlegend"]!.GetValue<bool>()).Select(t => t["name"].Text()));

    [Fact]
    public void Says_where_there_is_no_score_and_which_points_have_no_place()
    {
        var chart = Figures.Boundaries("t", [("log", (x, _) => Math.Log(x), [(0, 0, 0), (1, double.NaN, 1), (2, 1, 1)])]);
        Assert.Matches(@"Not drawn: log \(NaN\) and the ground of log \(\d+ × NaN\)\.$", chart.Description());
    }

    [Fact]
    public void Shows_points_that_lie_close_together()
    {
        var axis = Figures.Boundaries("t", [("a", (x, _) => x, [(0, 0, 0), (1e-6, 1e-6, 1)])]).Traces()[0]["x"].Numbers();
        Assert.Distinct(axis);
        Assert.InRange(axis[^1], 1.1e-6, 2e-6);
    }

    [Fact]
    public void Refuses_a_label_that_is_not_drawn() => Assert.Equal(
        "“t” has a point of label −1: the labels are 0 and 1",
        Assert.Throws<ArgumentException>(() => Figures.Boundaries("t", [("a", (_, _) => 0, [(0, 0, 1), (1, 1, -1)])])).Message);

    [Fact]
    public void Refuses_to_draw_no_points() => Assert.Contains(
        "“t” has 1 classifiers with 0 points", Assert.Throws<ArgumentException>(() => Figures.Boundaries("t", [("a", (_, _) => 0, [])])).Message);
}
