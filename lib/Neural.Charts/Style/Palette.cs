namespace Neural.Charts;

/// <summary>Colours that people with any colour vision tell apart, each at least 3:1 against a white and a dark page.</summary>
/// <remarks>
/// Okabe and Ito (2008), <i>Color Universal Design</i>: blue, vermillion and green as they are; orange, sky blue and
/// purple darkened until they reach the contrast; yellow, which cannot, left out, and brown in the place of black.
/// </remarks>
internal static class Palette
{
    public const string Blue = "#0072b2";
    public const string Vermillion = "#d55e00";
    public const string Green = "#009e73";
    public const string Purple = "#b0478a";
    public const string Ochre = "#a87900";
    public const string Sky = "#2b8fcb";
    public const string Brown = "#95603f";
    public const string Black = "#222222";
    public const string Grey = "#767676";

    /// <summary>In the order in which figures use them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Blue, Vermillion, Green, Purple, Ochre, Sky, Brown, Grey];

    /// <summary>The colour itself, or the one of the palette that it is easily taken for.</summary>
    public static string Hue(string color) => color switch
    {
        Sky => Blue,
        Brown => Vermillion,
        _ => color,
    };
}
