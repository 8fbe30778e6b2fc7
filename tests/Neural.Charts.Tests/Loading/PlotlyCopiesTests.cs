using System.Runtime.Loader;
using Plotly.NET;

namespace Neural.Charts.Tests;

public sealed class PlotlyCopiesTests
{
    [Fact]
    public void A_second_copy_is_told_from_the_first()
    {
        var first = typeof(GenericChart).Assembly;
        Assert.False(PlotlyCopies.IsSecond(first));
        var other = new AssemblyLoadContext("other", isCollectible: true);
        Assert.True(PlotlyCopies.IsSecond(other.LoadFromAssemblyPath(first.Location)));
        Assert.False(PlotlyCopies.IsSecond(typeof(PlotlyCopiesTests).Assembly));
        other.Unload();
    }
}
