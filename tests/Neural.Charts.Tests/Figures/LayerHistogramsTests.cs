namespace Neural.Charts.Tests;

public sealed class LayerHistogramsTests
{
    [Fact]
    public void Draws_every_activation_and_no_other_layer() => Assert.Equal(2, Figures.LayerHistograms(Trained.Traces).Traces().Length);

    [Fact]
    public void Refuses_a_network_without_activations() => Assert.Equal(
        "“t” has 0 activations among 1 layers: trace a network with at least one",
        Assert.Throws<ArgumentException>(() => Figures.LayerHistograms([Trained.Traces[0]], "t")).Message);
}
