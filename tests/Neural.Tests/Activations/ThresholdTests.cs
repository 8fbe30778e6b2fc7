namespace Neural.Activations.Tests;

/// <summary>Limits that are no floats: the nearest float is on one side of them, and stays there.</summary>
[Trait("Category", "SIMD")]
public sealed class ThresholdTests
{
    // (float)0.1 is above 0.1, (float)0.7 below 0.7.
    private static readonly float Above = 0.1f, Below = 0.7f;

    [Fact]
    public void Threshold_compares_with_the_limit_itself()
    {
        Assert.Equal(Above, new Threshold(0.1, -5).Value(Above));
        Assert.Equal(-5, new Threshold(0.1, -5).Value(float.BitDecrement(Above)));
        Assert.Equal(-5, new Threshold(0.7, -5).Value(Below));
        Assert.Equal(float.BitIncrement(Below), new Threshold(0.7, -5).Value(float.BitIncrement(Below)));
        Assert.Equal(-Above, new Threshold(-0.7, -5).Value(-Above));
        Assert.Equal(-Below, new Threshold(-0.7, -5).Value(-Below));
        Assert.Equal(-5, new Threshold(-0.1, -5).Value(-Above));
        Assert.Equal(float.PositiveInfinity, new Threshold(1e300, -5).Value(float.PositiveInfinity));
        Assert.Equal(-5, new Threshold(1e300, -5).Value(float.MaxValue));
        Assert.Equal(1, new Threshold(0.1, -5).Derivative(Above));
        Assert.Equal(0, new Threshold(0.7, -5).Derivative(Below));
    }

    [Fact]
    public void So_do_the_shrinking_functions()
    {
        Assert.Equal(Above, new Hardshrink(0.1).Value(Above));
        Assert.Equal(-Above, new Hardshrink(0.1).Value(-Above));
        Assert.Equal(0, new Hardshrink(0.7).Value(Below));
        Assert.Equal(1, new Hardshrink(0.1).Derivative(-Above));
        Assert.Equal(0, new Softshrink(0.7).Value(Below));
        Assert.Equal((float)(Above - 0.1), new Softshrink(0.1).Value(Above));
        Assert.Equal((float)(0.1 - Above), new Softshrink(0.1).Value(-Above));
        Assert.Equal(1, new Softshrink(0.1).Derivative(Above));
        Assert.Equal(0, new Softshrink(0.7).Derivative(Below));
    }
}
