using Neural.Data;
using Neural.Numerics;

namespace Neural.Tests.Data;

public sealed class ToySetTests
{
    [Fact]
    public void XorIsItsTruthTable()
    {
        var data = Xor.Generate<double>();
        for (var i = 0; i < 4; i++)
            Assert.Equal(data.Inputs[i, 0] != data.Inputs[i, 1] ? 1 : 0, data.Targets[i, 0]);
    }

    [Fact]
    public void MoonsWithoutNoiseLieOnTheirArcs()
    {
        var data = Moons.Generate<double>(100, noise: 0, seed: 3);
        for (var i = 0; i < 100; i++)
        {
            var (x, y) = i % 2 == 0 ? (data.Inputs[i, 0], data.Inputs[i, 1]) : (1 - data.Inputs[i, 0], 0.5 - data.Inputs[i, 1]);
            Assert.Equal(1, (x * x) + (y * y), 1e-12);
            Assert.True(y >= 0);
            Assert.Equal(i % 2, data.Targets[i, 0]);
        }
    }

    [Fact]
    public void SpiralsWithoutNoiseWindOutwards()
    {
        var data = Spirals.Generate<double>(90, arms: 3, noise: 0, seed: 3);
        for (var i = 0; i < 90; i++)
        {
            var (x, y) = (data.Inputs[i, 0], data.Inputs[i, 1]);
            var radius = Math.Sqrt((x * x) + (y * y));
            Assert.Equal(0, Math.Sin(Math.Atan2(y, x) - (2 * Math.PI * (i % 3) / 3) - (4 * radius)), 1e-9);
            Assert.Equal(1, data.Targets[i, i % 3]);
        }
    }

    [Fact]
    public void TheSeedDecides()
    {
        Assert.Equal(Moons.Generate<float>(20, seed: 1).Inputs.Span.ToArray(), Moons.Generate<float>(20, seed: 1).Inputs.Span.ToArray());
        Assert.NotEqual(Moons.Generate<float>(20, seed: 1).Inputs.Span.ToArray(), Moons.Generate<float>(20, seed: 2).Inputs.Span.ToArray());
        Assert.NotEqual(Spirals.Generate<float>(20, seed: 1).Inputs.Span.ToArray(), Spirals.Generate<float>(20, seed: 2).Inputs.Span.ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => Spirals.Generate<float>(20, arms: 0));
    }

    [Fact]
    public void A_set_without_an_element_type_is_of_double()
    {
        Assert.Equal(Moons.Generate<double>(10, 0.2, 3).Inputs.ToArray(), Moons.Generate(10, 0.2, 3).Inputs.ToArray());
        Assert.Equal(Spirals.Generate<double>(10, 4, 0.2, 3).Inputs.ToArray(), Spirals.Generate(10, 4, 0.2, 3).Inputs.ToArray());
        Assert.Equal(Xor.Generate<double>().Targets.ToArray(), Xor.Generate().Targets.ToArray());
        Assert.Equal(Dataset.OneHot<double>([1, 0], 2).ToArray(), Dataset.OneHot([1, 0], 2).ToArray());
        Assert.Equal(new Random(1).NextNormal<double>(2, 3).ToArray(), new Random(1).NextNormal(2, 3).ToArray());
    }
}
