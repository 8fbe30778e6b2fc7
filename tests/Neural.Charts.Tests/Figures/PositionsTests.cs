using System.Text.Json.Nodes;
using Plotly.NET;

namespace Neural.Charts.Tests;

/// <summary>What stands under a name stands at a place of its own, whatever the name is (plotly/plotly.js#1553).</summary>
public sealed class PositionsTests
{
    // What a figure makes of three labels, the axis that they are on, and its trace.
    private static readonly Dictionary<string, (Func<string[], GenericChart> Figure, string Axis)> Named = new()
    {
        ["Bars"] = (labels => Figures.Bars("t", "", "y", [(labels[0], 3), (labels[1], 1), (labels[2], 2)]), "x"),
        ["Bars, logarithmic"] = (labels => Figures.Bars("t", "", "y", [(labels[0], 3), (labels[1], 1), (labels[2], 2)], logY: true), "x"),
        ["Dots"] = (labels => Figures.Dots("t", "", "y", [(labels[0], 3), (labels[1], 1), (labels[2], 2)]), "x"),
        ["SoftmaxBars"] = (labels => Figures.SoftmaxBars([1, 1, 2], labels: labels), "x"),
        ["Heatmap, columns"] = (labels => Figures.Heatmap("t", "", "", [[1, 2, 3]], columns: labels), "x"),
        ["Heatmap, rows"] = (labels => Figures.Heatmap("t", "", "", [[1], [2], [3]], rows: labels), "y"),
        ["ConfusionMatrix, predicted"] = (labels => Figures.ConfusionMatrix([0, 1, 2], [0, 2, 2], classes: labels), "x"),
        ["ConfusionMatrix, actual"] = (labels => Figures.ConfusionMatrix([0, 1, 2], [0, 2, 2], classes: labels), "y"),
        ["Slider"] = (labels => Figures.Slider("n", [1, 2], _ => Figures.Bars("t", "", "y", [(labels[0], 3), (labels[1], 1), (labels[2], 2)])), "x"),
    };

    // Equal as they are, as Plotly trims and reads them, or as something else than names.
    private static readonly string[][] Labels =
    [
        ["a", "a", "b"],
        ["", "", ""],
        ["a", "a ", " a"],
        ["1", "1.0", "1e0"],
        ["2024-01-01", "2024-01-01 00:00", "2024"],
        ["<b>a</b>", "a", "<i>a</i>"],
        ["a<br>b", "a\nb", "a b"],
        ["&amp;", "&", "&#38;"],
        ["$x$", "x < y", "%{x}"],
        ["NaN", "null", "true"],
        ["Infinity", "-Infinity", "NaN"],
        [new string('x', 3000), new string('x', 3000), "ReLU"],
    ];

    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var name in Named.Keys)
            {
                for (var i = 0; i < Labels.Length; i++)
                    cases.Add(name, i);
            }
            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Each_label_has_its_own_place_and_stands_there_as_it_is(string name, int labels)
    {
        var (figure, axis) = Named[name];
        var chart = figure(Labels[labels]).Figure();
        var layout = chart["layout"]![$"{axis}axis"]!;

        Assert.Equal([0, 1, 2], chart["data"]![0]![axis].Numbers());
        Assert.Equal("linear", layout["type"].Text());
        Assert.Equal([0, 1, 2], layout["tickvals"].Numbers());
        Assert.Equal(Labels[labels].Select(label => Text.Short(label)), layout["ticktext"]!.AsArray().Select(text => text.Text()));
    }

    [Fact]
    public void Three_equal_logits_are_three_bars_of_a_third()
    {
        var trace = Assert.Single(Figures.SoftmaxBars([1, 1, 1]).Traces());
        Assert.Equal([0, 1, 2], trace["x"].Numbers());
        Assert.All(trace["y"].Numbers(), share => Assert.Equal(1.0 / 3, share, 12));
    }

    [Fact]
    public void The_panels_softmax_has_four_places() =>
        Assert.Equal([0, 1, 2, 3], Figures.Panel().Traces()[5]["x"].Numbers());

    [Fact]
    public void The_pointer_reads_the_whole_label()
    {
        var trace = Figures.Bars("t", "", "y", [(new string('x', 100), 1)]).Traces()[0];
        Assert.StartsWith("%{customdata}", trace["hovertemplate"].Text());
        Assert.Equal(100, trace["customdata"]![0].Text().Count(c => c == 'x'));
    }

    [Fact]
    public void Of_many_labels_as_many_are_written_as_can_be_read()
    {
        var axis = Figures.Bars("t", "", "y", [.. Enumerable.Range(0, 100).Select(i => new LabeledValue($"bar {i}", i))]).Figure()["layout"]!["xaxis"]!;
        Assert.Equal(Enumerable.Range(0, 34).Select(i => 3.0 * i), axis["tickvals"].Numbers());
        Assert.Equal("bar 99", axis["ticktext"]![33].Text());
    }

    [Fact]
    public void The_pointer_names_a_cell_whose_labels_are_not_written()
    {
        double[][] values = [.. Enumerable.Range(0, 30).Select(i => Enumerable.Range(0, 50).Select(j => (double)i * j).ToArray())];
        var trace = Figures.Heatmap("t", "", "", values).Traces()[0];
        Assert.Equal("%{text}<extra></extra>", trace["hovertemplate"].Text());
        Assert.Equal("8, 50: 343", trace["hovertext"]![7]![49].Text());
    }

    [Fact]
    public void Lines_of_one_name_are_two_lines_in_the_legend()
    {
        var traces = Figures.Lines("t", "x", "y", [("a", [1.0, 2]), ("a", [2.0, 1])]).Traces();
        Assert.Equal(["a", "a"], traces.Select(trace => trace["name"].Text()));
        Assert.NotEqual(traces[0]["line"]!.ToJsonString(), traces[1]["line"]!.ToJsonString());
    }

    [Fact]
    public void A_title_and_an_axis_are_shown_sign_by_sign()
    {
        JsonNode layout = Figures.Lines("P(a<b) <i>is</i>", "x <b>", "$y$", [("<b>n</b>", [1.0])]).Figure()["layout"]!;
        Assert.Equal("P(a&lt;b) &lt;i&gt;is&lt;/i&gt;", layout["title"]!["text"].Text());
        Assert.Equal("x &lt;b&gt;", layout["xaxis"]!["title"]!["text"].Text());
        Assert.Equal("&#36;y&#36;", layout["yaxis"]!["title"]!["text"].Text());
    }
}
