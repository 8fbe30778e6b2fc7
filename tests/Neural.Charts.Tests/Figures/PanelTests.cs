namespace Neural.Charts.Tests;

public sealed class PanelTests
{
    [Fact]
    public void Shows_the_guides_six_functions_in_its_order() => Assert.Equal(
        ["Binary step", "Sigmoid", "Tanh", "ReLU", "Leaky ReLU", "Softmax"],
        Figures.Panel().Traces().Select(t => t["name"].Text()));

    [Fact]
    public void Draws_curves_to_the_guides_scale()
    {
        var layout = Figures.Panel().Figure()["layout"]!;
        foreach (var axis in new[] { "", "2", "3", "4", "5" })
        {
            Assert.Equal([-4, 4], layout["xaxis" + axis]!["range"].Numbers());
            Assert.Equal([-1.5, 5], layout["yaxis" + axis]!["range"].Numbers());
        }
    }

    [Fact]
    public void Shows_softmax_of_1_2_3_4()
    {
        double[] expected = [0.0320586, 0.0871443, 0.2368828, 0.6439143];
        Assert.All(expected.Zip(Figures.Panel().Traces()[5]["y"].Numbers()), p => Assert.Equal(p.First, p.Second, 7));
    }
}
