using System.Text.Json.Nodes;
using Neural.Activations;
using Neural.Charts.Course;
using Plotly.NET;
using Plotly.NET.CSharp;

namespace Neural.Charts.Tests;

/// <summary>What holds for every figure of the library.</summary>
public sealed class EveryFigureTests
{
    private static readonly Dictionary<string, Func<GenericChart>> All = new()
    {
        ["Curve"] = () => Figures.Curve(new Sigmoid()),
        ["Curve with derivative"] = () => Figures.Curve(new ReLU(), derivative: true),
        ["Compare"] = () => Figures.Compare(new Sigmoid(), new Tanh(), new ReLU()),
        ["Compare with derivatives"] = () => Figures.Compare([new Sigmoid(), new Tanh()], derivatives: true),
        ["Derivatives"] = () => Figures.Derivatives([new Sigmoid(), new Tanh()]),
        ["Catalogue"] = () => Figures.Catalogue(),
        ["SmallMultiples"] = () => Figures.SmallMultiples([new Sigmoid(), new Tanh(), new ReLU()], columns: 3, derivatives: true, shared: true),
        ["SmallMultiples of lines"] = () => Figures.SmallMultiples("One fades", "layer", "norm", [("Sigmoid", [1e-6, 1e-3, 1.0]), ("ReLU", [1.0, 1, 1])], logY: true),
        ["Lines with notes"] = () => Figures.Lines("Gradients vanish", "layer", "norm", [("Sigmoid", [1e-6, 1e-3, 1.0])], logY: true, notes: [("vanished", 1, 1e-6)]),
        ["Panel"] = () => Figures.Panel(),
        ["SoftmaxBars"] = () => Figures.SoftmaxBars([1, 2, 3, 4]),
        ["Lines"] = () => Figures.Lines("Gradients vanish", "layer", "norm", [("Sigmoid", [1e-6, 1e-3, 1.0])], logY: true),
        ["Bands"] = () => Figures.Bands("Both peak at 0.1", "rate", "accuracy, %", [("Tanh", [0.01, 0.1, 1], [80, 97, 60], [1, 0.5, 9])], logX: true),
        ["Bars"] = () => Figures.Bars("Most units die", "layer", "dead, %", [("1", 11), ("2", 24)]),
        ["Dots"] = () => Figures.Dots("They are alike", "", "accuracy, %", [("ReLU", 97.6, 0.2), ("Tanh", 97.1, 0.3)]),
        ["Histograms"] = () => Figures.Histograms("Tanh saturates", "activation", [[[0, 0.5], [1]], [[0.1], [0.2]]]),
        ["OverCurve"] = () => Figures.OverCurve("Tanh saturates", new Tanh(), [[[0, 0.5], [1]], [[-4], [0.2]]]),
        ["DecisionFlow"] = () => CourseFigures.DecisionFlow(Choose.Path(LayerTask.Hidden, Symptom.DeadUnits)),
        ["Network"] = () => Figures.Network("It has two layers", [("input", 784), ("hidden", 4, "ReLU"), ("output", 10, "Softmax")]),
        ["Heatmap"] = () => Figures.Heatmap("Jacobian", "j", "i", [[0.25, -0.25], [-0.25, 0.25]]),
        ["OnOff"] = () => Figures.OnOff("A unit is dead", "unit", "image", [[true, false, false], [false, true, false]]),
        ["Boundaries"] = () => Figures.Boundaries("One line will do", [("OR", (x, y) => x + y - 0.5, [(0, 0, 0), (1, 1, 1)])]),
        ["Slider"] = () => Figures.Slider("α", [0.1, 0.3], α => Figures.Curve(new LeakyReLU(α))),
        ["TrainingCurves"] = () => Figures.TrainingCurves(Trained.History),
        ["ConfusionMatrix"] = () => Figures.ConfusionMatrix([0, 0, 1, 2], [0, 1, 1, 2]),
        ["DigitGrid"] = () => Figures.DigitGrid(Trained.Digits, [0, 1, 2]),
        ["LayerHistograms"] = () => Figures.LayerHistograms(Trained.Traces),
        ["GradientFlow"] = () => Figures.GradientFlow([("Tanh", Trained.Traces.Select(trace => trace.Statistics))]),
        ["DecisionBoundary"] = () => Figures.DecisionBoundary(Trained.Network, Trained.Moons),
        ["BoundaryOverTraining"] = () => Figures.BoundaryOverTraining(Trained.NewNetwork(), Trained.Moons, epochs: 6, frames: 3),
    };

    // Pictures of many small plots or many points are larger than lines.
    private static readonly Dictionary<string, int> Largest = new()
    {
        ["Catalogue"] = 40_000,
        ["BoundaryOverTraining"] = 40_000,
    };

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Is_the_same_every_time(string name) => Assert.Equal(All[name]().Json(), All[name]().Json());

    [Theory, MemberData(nameof(Names))]
    public void Is_written_as_Plotly_NET_writes_it(string name)
    {
        var chart = All[name]();
        Assert.Equal(JsonNode.Parse(GenericChart.toJson(chart))!.ToJsonString(), ChartJson.Of(chart).ToJsonString());
    }

    [Theory, MemberData(nameof(Names))]
    public void Is_data_layout_and_config_without_nulls(string name)
    {
        var figure = All[name]().Figure().AsObject();
        string[] parts = name == "BoundaryOverTraining" ? ["data", "layout", "config", "frames"] : ["data", "layout", "config"];
        Assert.Equal(parts, figure.Select(p => p.Key));
        Assert.DoesNotContain(Descendants(figure), node => node is JsonObject o && o.Any(p => p.Value is null));
    }

    [Theory, MemberData(nameof(Names))]
    public void Is_small(string name) =>
        Assert.InRange(All[name]().Json().Length, 500, Largest.GetValueOrDefault(name, 15_000));

    [Theory, MemberData(nameof(Names))]
    public void Has_the_theme_and_not_the_template_of_Plotly_NET(string name)
    {
        var layout = All[name]().Figure()["layout"]!;
        Assert.Equal("#ffffff", layout["template"]!["layout"]!["paper_bgcolor"].Text());
        Assert.InRange(layout["template"]!.ToJsonString().Length, 100, 1500);
        Assert.Equal(700, layout["width"]!.GetValue<int>());
    }

    [Theory, MemberData(nameof(Names))]
    public void Says_in_one_sentence_or_few_what_it_shows(string name)
    {
        var chart = All[name]();
        Assert.EndsWith(".", chart.Description());
        Assert.DoesNotContain('\n', chart.Description());
        Assert.Equal(chart.Description(), chart.Figure()["layout"]!["meta"]!["description"].Text());
    }

    [Theory, MemberData(nameof(Names))]
    public void Has_a_title_and_hover_text_and_something_to_draw(string name)
    {
        var chart = All[name]();
        Assert.NotEmpty(chart.Title());
        Assert.NotEmpty(chart.Traces());
        Assert.All(chart.Traces(), trace => Assert.Contains("<extra></extra>", trace["hovertemplate"].Text()));
    }

    // A page may lay another theme over a figure, with bright text on a dark ground.
    [Theory, MemberData(nameof(Names))]
    public void Sets_the_colour_of_text_on_a_ground_of_its_own(string name) => Assert.All(
        All[name]().Figure()["layout"]!["annotations"]?.AsArray().Where(note => note!["bgcolor"] is not null) ?? [],
        note => Assert.Equal(Palette.Black, note!["font"]!["color"].Text()));

    [Theory, MemberData(nameof(Names))]
    public void Lets_a_reader_go_on_with_it(string name)
    {
        var chart = All[name]().WithXAxisStyle<double, double, string>(TitleText: "mine");
        Assert.Equal("mine", chart.AxisTitle("xaxis"));
        Assert.Equal(All[name]().Figure()["layout"]!["yaxis"]!.ToJsonString(), chart.Figure()["layout"]!["yaxis"]!.ToJsonString());
        Assert.Equal(All[name]().Description(), chart.Description());
    }

    private static IEnumerable<JsonNode> Descendants(JsonNode node)
    {
        var children = node switch
        {
            JsonObject o => o.Select(p => p.Value),
            JsonArray a => a,
            _ => [],
        };
        return [node, .. children.OfType<JsonNode>().SelectMany(Descendants)];
    }
}
