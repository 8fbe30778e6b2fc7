namespace Neural.Charts.Tests;

public sealed class PaletteTests
{
    public static TheoryData<string> Colors => [.. Palette.All];

    [Theory, MemberData(nameof(Colors))]
    public void Stands_out_from_white(string color) => Assert.InRange(1.05 / (Luminance(color) + 0.05), 3, 21);

    [Theory, MemberData(nameof(Colors))]
    public void Stands_out_from_a_dark_page(string color) => Assert.InRange((Luminance(color) + 0.05) / (Luminance("#14171c") + 0.05), 3, 21);

    [Theory, MemberData(nameof(Colors))]
    public void Carries_text_that_can_be_read(string color)
    {
        double[] luminances = [Luminance(color), Luminance(Palette.TextOn(color))];
        Assert.InRange((luminances.Max() + 0.05) / (luminances.Min() + 0.05), 4.5, 21);
    }

    [Fact]
    public void Has_no_color_twice() => Assert.Distinct(Palette.All);

    [Theory]
    [InlineData("none")]
    [InlineData("protan")]
    [InlineData("deutan")]
    [InlineData("tritan")]
    public void Any_two_stay_apart_whatever_colours_an_eye_sees(string vision)
    {
        var closest = Palette.All.SelectMany((a, i) => Palette.All.Skip(i + 1).Select(b => (Colors: (a, b), Difference: ColorVision.Difference(a, b, vision))))
            .MinBy(pair => pair.Difference);
        Assert.True(closest.Difference >= 10, $"{closest}");
    }

    [Fact]
    public void The_order_for_what_is_no_function_has_every_color() => Assert.Equal(Palette.All.Order(), Palette.Others.Order());

    [Theory]
    [InlineData("none")]
    [InlineData("protan")]
    [InlineData("deutan")]
    [InlineData("tritan")]
    public void The_grounds_of_two_classes_stay_apart(string vision)
    {
        Assert.InRange(ColorVision.Difference((string)Theme.Classes[0][1], (string)Theme.Classes[^1][1], vision), 12, 100);
        Assert.InRange(ColorVision.Difference((string)Theme.Diverging[0][1], (string)Theme.Diverging[^1][1], vision), 12, 100);
    }

    /// <summary>Relative luminance as WCAG 2.2 defines it.</summary>
    internal static double Luminance(string color) =>
        ColorVision.Linear(color).Zip([0.2126, 0.7152, 0.0722], (light, weight) => light * weight).Sum();
}
