namespace Neural.Charts.Tests;

public sealed class GradientFlowTests
{
    [Fact]
    public void Draws_the_norm_at_every_layer_on_a_logarithmic_axis()
    {
        var chart = Figures.GradientFlow([("Tanh", Trained.Traces.Select(trace => trace.Statistics))]);
        Assert.Equal("log", chart.Figure()["layout"]!["yaxis"]!["type"].Text());
        Assert.Equal(Trained.Traces.Select(trace => trace.Statistics.GradientNorm), chart.Traces()[0]["y"].Numbers());
    }
}
