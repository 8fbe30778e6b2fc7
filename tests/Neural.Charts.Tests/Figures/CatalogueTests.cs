using Neural.Activations;

namespace Neural.Charts.Tests;

public sealed class CatalogueTests
{
    [Fact]
    public void Draws_every_function_on_axes_of_its_own()
    {
        var traces = Figures.Catalogue().Traces();
        Assert.Equal(Activation.Common.Select(f => f.Name), traces.Select(t => t["name"].Text()));
        Assert.Distinct(traces.Select(t => t["xaxis"].Text()));
    }

    [Fact]
    public void Reaches_past_the_last_kink()
    {
        var relu6 = Assert.Single(Figures.SmallMultiples([new ReLU6()]).Traces());
        Assert.Equal(8, relu6["x"].Numbers().Max());
        Assert.Equal(6, relu6["y"].Numbers().Max());
    }

    [Fact]
    public void Places_the_plots_in_rows_from_the_top_left()
    {
        var layout = Figures.SmallMultiples([new ReLU(), new Tanh(), new Sigmoid()], columns: 2).Figure()["layout"]!;
        double Start(string axis) => layout[axis]!["domain"]![0]!.GetValue<double>();
        Assert.Equal(Start("xaxis"), Start("xaxis3"));
        Assert.Equal(Start("yaxis"), Start("yaxis2"));
        Assert.True(Start("xaxis") < Start("xaxis2"));
        Assert.True(Start("yaxis3") < Start("yaxis"));
    }

    [Fact]
    public void Refuses_no_columns() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Figures.SmallMultiples([new ReLU()], columns: 0));
}
