using System.Globalization;

namespace Neural.Charts.Tests;

public sealed class PaletteTests
{
    public static TheoryData<string> Colors => [.. Palette.All];

    [Theory, MemberData(nameof(Colors))]
    public void Stands_out_from_white(string color) => Assert.InRange(1.05 / (Luminance(color) + 0.05), 3, 21);

    [Theory, MemberData(nameof(Colors))]
    public void Stands_out_from_a_dark_page(string color) => Assert.InRange((Luminance(color) + 0.05) / (Luminance("#14171c") + 0.05), 3, 21);

    [Fact]
    public void Has_no_color_twice() => Assert.Distinct(Palette.All);

    /// <summary>Relative luminance as WCAG 2.2 defines it.</summary>
    private static double Luminance(string color)
    {
        double Channel(int at) => int.Parse(color.AsSpan(at, 2), NumberStyles.HexNumber) / 255.0 is var c && c <= 0.04045
            ? c / 12.92
            : Math.Pow((c + 0.055) / 1.055, 2.4);
        return 0.2126 * Channel(1) + 0.7152 * Channel(3) + 0.0722 * Channel(5);
    }
}
