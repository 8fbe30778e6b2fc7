namespace Neural.Charts.Tests;

public sealed class RampTests
{
    public static TheoryData<int> Counts => [2, 3, 4, 5];

    [Theory, MemberData(nameof(Counts))]
    public void Its_colours_stay_apart_whatever_colours_an_eye_sees(int count)
    {
        string[] colors = [.. Enumerable.Range(0, count).Select(rank => Ramp.At(rank, count))];
        Assert.All(ColorVision.Machado2009.Keys, vision => Assert.All(
            colors.SelectMany((a, i) => colors.Skip(i + 1).Select(b => ColorVision.Difference(a, b, vision))),
            difference => Assert.InRange(difference, 10, 100)));
    }

    [Fact]
    public void Stands_out_from_a_white_and_a_dark_page() => Assert.All(
        Enumerable.Range(0, 12).Select(rank => PaletteTests.Luminance(Ramp.At(rank, 12))),
        luminance =>
        {
            Assert.InRange(1.05 / (luminance + 0.05), 2.9, 21);
            Assert.InRange((luminance + 0.05) / (PaletteTests.Luminance("#14171c") + 0.05), 2.9, 21);
        });

    [Fact]
    public void Grows_lighter_from_its_first_colour_to_its_last()
    {
        double[] luminances = [.. Enumerable.Range(0, Ramp.Count).Select(rank => PaletteTests.Luminance(Ramp.At(rank, Ramp.Count)))];
        Assert.Equal(luminances.Order(), luminances);
    }

    [Fact]
    public void One_color_is_its_first() => Assert.Equal(Ramp.At(0, 2), Ramp.At(0, 1));
}
