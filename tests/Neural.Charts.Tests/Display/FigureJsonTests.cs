using System.Runtime.CompilerServices;
using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace Neural.Charts.Tests;

public sealed class FigureJsonTests
{
    private static readonly GenericChart ByHand = MakeByHand();

    [Fact]
    public void A_chart_made_by_hand_has_the_theme()
    {
        var layout = ByHand.Figure()["layout"]!;
        Assert.Equal((700, 420), (layout["width"]!.GetValue<int>(), layout["height"]!.GetValue<int>()));
        Assert.Equal("#0072b2", layout["template"]!["layout"]!["colorway"]![0].Text());
        Assert.InRange(ByHand.Json().Length, 300, 1500);
    }

    [Fact]
    public void It_says_what_it_is()
    {
        Assert.Equal("Line chart: mine.", ByHand.Description());
        Assert.Equal("Line chart: mine.", ByHand.Figure()["layout"]!["meta"]!["description"].Text());
    }

    [Fact]
    public void A_template_that_was_chosen_stays()
    {
        var layout = new Layout();
        layout.SetProperty("template", ChartTemplates.dark);
        Assert.NotEqual("#ffffff", GenericChart.addLayout(layout, ByHand).Figure()["layout"]!["template"]!["layout"]!["paper_bgcolor"].Text());
    }

    [Fact]
    public void Letters_beyond_ASCII_are_themselves() =>
        Assert.Contains("σ′ ≤ ¼", Figures.Curve(new Neural.Activations.Sigmoid(), title: "σ′ ≤ ¼").Json());

    [Fact]
    public void Its_config_has_no_advertisement() => Assert.False(ByHand.Figure()["config"]!["displaylogo"]!.GetValue<bool>());

    // A notebook has loaded the library before it makes a chart; here another test may not have come first.
    private static GenericChart MakeByHand()
    {
        RuntimeHelpers.RunModuleConstructor(typeof(Figures).Module.ModuleHandle);
        return Chart.Line<double, double, string>([1, 2], [3.5, 4], Name: "mine");
    }
}
