namespace Neural.Charts.Tests;

public sealed class LiveBarsTests
{
    [Fact]
    public void As_many_heights_as_labels_are_needed() => Assert.Equal(
        "“dead” has 2 bars, but 1 heights: give as many",
        Assert.Throws<ArgumentException>(() => new LiveBars("dead", "layer", ["1", "2"], (0, 100)).Set([1])).Message);
}
