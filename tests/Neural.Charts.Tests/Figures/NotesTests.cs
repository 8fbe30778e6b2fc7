using System.Text.Json.Nodes;
using Neural.Activations;
using Plotly.NET;

namespace Neural.Charts.Tests;

public sealed class NotesTests
{
    private static JsonObject[] Arrows(GenericChart chart) =>
        [.. chart.Figure()["layout"]!["annotations"]?.AsArray().Select(note => note!.AsObject()) ?? []];

    [Fact]
    public void An_arrow_points_at_the_place()
    {
        var arrow = Assert.Single(Arrows(Figures.Curve(new Sigmoid(), notes: [("saturated", 4, 0.98)])));
        Assert.Equal(("saturated", 4, 0.98), (arrow["text"].Text(), arrow["x"]!.GetValue<double>(), arrow["y"]!.GetValue<double>()));
        Assert.True(arrow["showarrow"]!.GetValue<bool>());
    }

    [Fact]
    public void On_a_logarithmic_axis_too()
    {
        var arrow = Assert.Single(Arrows(Figures.Lines("t", "x", "y", [("a", [1.0, 1e-6])], logY: true, notes: [("gone", 2, 1e-6)])));
        Assert.Equal((2, -6), (arrow["x"]!.GetValue<double>(), arrow["y"]!.GetValue<double>()));
    }

    [Fact]
    public void The_text_does_not_stand_on_the_curve()
    {
        var arrow = Assert.Single(Arrows(Figures.Curve(new Identity(), from: -4, to: 4, notes: [("it goes on for ever", 2, 2)])));
        var (x, y) = (arrow["ax"]!.GetValue<double>(), arrow["ay"]!.GetValue<double>());
        // The line falls by half a pixel for each to its left, and the text is about 130 wide and 16 high.
        Assert.True(Math.Abs(y + (0.497 * x)) >= 8 + (0.497 * 65), $"{x}, {y}");
    }

    [Fact]
    public void Two_texts_do_not_stand_on_each_other()
    {
        var arrows = Arrows(Figures.Curve(new Tanh(), notes: [("flat, and nothing learns here", 5, 1), ("flat, and nothing learns here", 5, 1)]));
        var (a, b) = (arrows[0], arrows[1]);
        Assert.True(
            Math.Abs(a["ax"]!.GetValue<double>() - b["ax"]!.GetValue<double>()) > 150 || Math.Abs(a["ay"]!.GetValue<double>() - b["ay"]!.GetValue<double>()) > 32,
            $"{a["ax"]}, {a["ay"]} and {b["ax"]}, {b["ay"]}");
    }

    [Fact]
    public void The_description_says_them_and_what_has_no_place()
    {
        var chart = Figures.Lines("t", "x", "y", [("a", [1.0, 2])], notes: [("here", 1, 1), ("nowhere", double.NaN, 1)]);
        Assert.Single(Arrows(chart));
        Assert.EndsWith("Notes: “here” at (1, 1); “nowhere” at (NaN, 1). Not drawn: the note “nowhere” (NaN).", chart.Description());
    }

    [Fact]
    public void Words_are_no_markup() =>
        Assert.Equal("a &lt;b&gt;", Assert.Single(Arrows(Figures.Curve(new Tanh(), notes: [("a <b>", 0, 0)])))["text"].Text());

    [Fact]
    public void Refuses_a_note_without_words() => Assert.Equal(
        "note 2 of 2 in “t” has no text: give a few words",
        Assert.Throws<ArgumentException>(() => Figures.Lines("t", "x", "y", [("a", [1.0])], notes: [("a", 1, 1), (" ", 1, 1)])).Message);
}
