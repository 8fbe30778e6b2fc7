using System.Runtime.Loader;
using Plotly.NET;

namespace Neural.Charts.Tests;

public sealed class PlotlyCopiesTests
{
    [Fact]
    public void A_second_copy_is_told_from_the_first()
    {
        var other = new AssemblyLoadContext("other", isCollectible: true);
        Assert.True(PlotlyCopies.IsAnother(other.LoadFromAssemblyPath(typeof(GenericChart).Assembly.Location)));
        Assert.False(PlotlyCopies.IsAnother(typeof(GenericChart).Assembly));
        Assert.False(PlotlyCopies.IsAnother(typeof(PlotlyCopiesTests).Assembly));
        other.Unload();
    }
}
