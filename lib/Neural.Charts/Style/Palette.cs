namespace Neural.Charts;

/// <summary>Ten colours for lines, bars and points.</summary>
/// <remarks>
/// <para>Any two differ by at least 10 (CIEDE2000), as they are and as Machado, Oliveira and Fernandes (<i>A
/// physiologically-based model for simulation of color vision deficiency</i>, 2009, doi:10.1109/TVCG.2009.113, severity 1)
/// simulate them for protanopia, deuteranopia and tritanopia; a difference of 2 is just seen side by side. Each has a
/// contrast of at least 3:1 (WCAG 2.2) against a white and a dark page.</para>
/// <para>That contrast leaves little room for lightness, so in shades of grey they look alike: there lines
/// are told apart by the marks on their points, classes by their symbols, and bars by what stands below them.</para>
/// </remarks>
internal static class Palette
{
    public const string Blue = "#0072b2";
    public const string Orange = "#ea6e0d";
    public const string Green = "#729f66";
    public const string Purple = "#bf7fa0";
    public const string Ochre = "#835f06";
    public const string Sky = "#5793f1";
    public const string Crimson = "#ae3b53";
    public const string Red = "#e41836";
    public const string Slate = "#5a667e";
    public const string Grey = "#767676";
    public const string Black = "#222222";
    public const string White = "#ffffff";

    /// <summary>In the order in which charts made by hand use them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Blue, Orange, Green, Purple, Ochre, Sky, Crimson, Grey, Slate, Red];

    /// <summary>In the order in which lines of no function use them: those of the best-known functions last.</summary>
    public static IReadOnlyList<string> Others { get; } =
        [Slate, Crimson, Ochre, Purple, Sky, Red, Orange, Green, Blue, Grey];

    /// <summary>The colour of text on a ground of this palette, at least 4.5:1 against it.</summary>
    public static string TextOn(string color) => color is Blue or Ochre or Crimson or Red or Slate or Grey ? White : Black;
}
