using Neural.Activations;
using Plotly.NET;

namespace Neural.Charts.Tests;

public sealed class SliderTests
{
    private static GenericChart Leaky(int start = 0) => Figures.Slider(
        "α", [0.1, 0.5], α => Figures.Curve(new LeakyReLU(α), derivative: true, from: -4, to: 4, title: $"slope {α}"), start);

    [Fact]
    public void Holds_the_traces_of_all_values_and_shows_those_of_one() =>
        Assert.Equal([false, false, true, true], Leaky(start: 1).Traces().Select(trace => trace["visible"]!.GetValue<bool>()));

    [Fact]
    public void A_step_shows_its_traces_under_its_title()
    {
        var step = Leaky().Figure()["layout"]!["sliders"]![0]!["steps"]![1]!;
        Assert.Equal(("0.5", "update"), (step["label"].Text(), step["method"].Text()));
        Assert.Equal("[false,false,true,true]", step["args"]![0]!["visible"]!.ToJsonString());
        Assert.Equal("slope 0.5", step["args"]![1]!["title.text"].Text());
    }

    [Fact]
    public void Begins_where_it_is_told()
    {
        Assert.Equal("slope 0.5", Leaky(start: 1).Title());
        Assert.Equal(1, Leaky(start: 1).Figure()["layout"]!["sliders"]![0]!["active"]!.GetValue<int>());
    }

    [Fact]
    public void The_axis_holds_the_lowest_and_the_highest_of_all()
    {
        var range = Leaky().Figure()["layout"]!["yaxis"]!["range"].Numbers();
        Assert.InRange(range[0], -2.5, -2.01);
        Assert.InRange(range[1], 4.01, 4.5);
    }

    [Fact]
    public void Bars_stand_on_zero()
    {
        var chart = Figures.Slider("τ", [0.5, 2], τ => Figures.SoftmaxBars([1, 2, 3], τ));
        Assert.Equal(0, chart.Figure()["layout"]!["yaxis"]!["range"].Numbers()[0]);
    }

    [Fact]
    public void A_logarithmic_axis_stays_as_it_is()
    {
        var chart = Figures.Slider("n", [1, 2], n => Figures.Lines("t", "x", "y", [("a", [n, 10 * n])], logY: true));
        Assert.Null(chart.Figure()["layout"]!["yaxis"]!["range"]);
    }

    [Fact]
    public void A_step_brings_the_labels_of_its_own_axis()
    {
        var chart = Figures.Slider("n", [2, 3], n => Figures.Bars("t", "", "y", [.. Enumerable.Range(0, (int)n).Select(i => new LabeledValue($"bar {i}", i))]));
        var layout = chart.Figure()["layout"]!["sliders"]![0]!["steps"]![1]!["args"]![1]!;
        Assert.Equal(["bar 0", "bar 1", "bar 2"], layout["xaxis.ticktext"]!.AsArray().Select(text => text.Text()));
        Assert.Equal([-0.5, 2.5], layout["xaxis.range"].Numbers());
        Assert.Null(layout["yaxis.range"]);
    }

    [Fact]
    public void Values_that_agree_in_four_digits_and_equal_ones_have_steps_of_their_own()
    {
        var steps = Figures.Slider("α", [0.12341, 0.12342, 0.12342], α => Figures.Curve(new LeakyReLU(α))).Figure()["layout"]!["sliders"]![0]!["steps"]!.AsArray();
        Assert.Equal(["0.12341", "0.12342", "0.12342"], steps.Select(step => step!["label"].Text()));
        Assert.Distinct(steps.Select(step => step!["value"].Text()));
    }

    [Fact]
    public void Says_what_is_not_drawn_at_any_of_its_values() => Assert.EndsWith(
        " Not drawn: at 2: a (NaN).",
        Figures.Slider("n", [1, 2], n => Figures.Bars("t", "", "y", [("a", n == 2 ? double.NaN : 1)])).Description());

    [Fact]
    public void A_title_is_escaped_once() => Assert.Equal(
        "a &lt;b&gt;", Figures.Slider("n", [1], _ => Figures.Bars("a <b>", "", "y", [("a", 1)])).Title());

    [Fact]
    public void Takes_a_chart_without_a_title() => Assert.Equal(
        "", Figures.Slider("n", [1], _ => Plotly.NET.CSharp.Chart.Line<double, double, string>([1, 2], [3, 4])).Title());

    [Fact]
    public void Describes_its_values_and_what_is_shown_at_first() => Assert.StartsWith(
        "With a slider that sets α to 0.1 and 0.5; at 0.1: Line chart: Leaky ReLU", Leaky().Description());

    [Fact]
    public void Refuses_no_values() =>
        Assert.Contains("α has 0 values", Assert.Throws<ArgumentException>(() => Figures.Slider("α", [], _ => Leaky())).Message);

    [Fact]
    public void Refuses_to_start_outside_its_values() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Leaky(start: 2));
}
