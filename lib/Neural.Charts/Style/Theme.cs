using Plotly.NET;

namespace Neural.Charts;

/// <summary>The look of every figure: one Plotly template, so that a page can replace it as a whole.</summary>
/// <remarks>
/// Opaque white paper and dark text, because a picture must be readable on a dark page too; legible at 700 pixels.
/// </remarks>
internal static class Theme
{
    public const int Width = 700;
    public const int Height = 420;
    public const int Top = 64;
    public const int Bottom = 56;
    public const string Font = "system-ui, 'Segoe UI', 'Noto Sans', 'Noto Sans CJK SC', sans-serif";

    private static readonly object Axis = new
    {
        automargin = true,
        gridcolor = "#e8e8e8",
        linecolor = "#8c8c8c",
        zerolinecolor = "#8c8c8c",
        zerolinewidth = 1,
        title = new { standoff = 8 },
    };

    /// <summary>The colours of signed values: white is zero.</summary>
    public static object[][] Diverging { get; } = [[0, "#b2182b"], [0.5, "#f7f7f7"], [1, "#2166ac"]];

    /// <summary>The grounds of two classes, pale enough for points to stand on: the first below zero, the second above.</summary>
    public static object[][] Classes { get; } = [[0, "#f3c9ae"], [0.5, "#ffffff"], [1, "#b5d3ea"]];

    /// <summary>The colours of values of one sign: the lighter, the larger.</summary>
    public const string Sequential = "Cividis";

    /// <summary>Makes the theme Plotly.NET's default, so that a chart made by hand has it too.</summary>
    public static void Apply()
    {
        Defaults.DefaultWidth = Width;
        Defaults.DefaultHeight = Height;
        Defaults.DefaultTemplate = new Template().With(new { layout = Layout() });
        Defaults.DefaultConfig = new Config().With(new { responsive = true, displaylogo = false });
    }

    private static Layout Layout() => new Layout().With(new
    {
        paper_bgcolor = "#ffffff",
        plot_bgcolor = "#ffffff",
        font = new { family = Font, size = 13, color = Palette.Black },
        title = new { x = 0.02, xanchor = "left", y = 1, yanchor = "top", pad = new { t = 17 }, font = new { size = 16 } },
        colorway = Palette.All,
        margin = new { l = 72, r = 24, t = Top, b = Bottom },
        legend = new { orientation = "h", x = 0, y = 1.01, yanchor = "bottom" },
        hoverlabel = new { bgcolor = "#ffffff" },
        xaxis = Axis,
        yaxis = Axis,
    });
}
