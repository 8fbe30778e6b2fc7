using System.Globalization;
using System.Text.RegularExpressions;

namespace Neural.Charts;

/// <summary>One plot of a <see cref="LiveFigure"/>.</summary>
public abstract partial class LivePanel
{
    // A range of some units has a tick at each: layers are counted.
    private const double Short = 1.2;
    private const double Long = 8;

    private protected LivePanel(string title) => Title = Require.Given(title);

    /// <summary>What stands above it, in Plotly's HTML.</summary>
    internal string Title { get; private protected init; }

    /// <summary>Its kind and its title, such as <c>LiveBars: dead units, %</c>.</summary>
    public override string ToString() => $"{GetType().Name}: {Markup.Replace(Title, "")}";

    /// <summary>The attributes of its axes, but for their places.</summary>
    internal abstract string XAxis { get; }

    /// <inheritdoc cref="XAxis"/>
    internal abstract string YAxis { get; }

    /// <summary>The attributes of its traces as they are now, without the axes that they stand on.</summary>
    internal abstract IReadOnlyList<string> Traces();

    /// <summary>The attributes of an axis that keeps its range.</summary>
    private protected static string FixedAxis(string title, (double From, double To) range, bool isLogarithmic = false)
    {
        var (from, to) = isLogarithmic ? (Math.Log10(range.From), Math.Log10(range.To)) : range;
        return string.Create(CultureInfo.InvariantCulture, $"\"range\":[{Math.Round(from, 3)},{Math.Round(to, 3)}],{Look(title)}")
            + (isLogarithmic ? ",\"dtick\":2,\"exponentformat\":\"power\",\"type\":\"log\"" : to - from is > Short and <= Long ? ",\"dtick\":1" : ",\"nticks\":6");
    }

    /// <summary>The attributes of any axis.</summary>
    private protected static string Look(string title) =>
        "\"gridcolor\":\"#e8e8e8\",\"linecolor\":\"#8c8c8c\",\"zerolinecolor\":\"#8c8c8c\",\"zerolinewidth\":1,\"tickfont\":{\"size\":11}"
        + (title.Length == 0 ? "" : $",\"title\":{{\"font\":{{\"size\":12}},\"standoff\":4,\"text\":{LiveJson.Text(title)}}}");

    private protected static void RequireRange((double From, double To) range, string name, bool isLogarithmic = false)
    {
        if (!double.IsFinite(range.From) || !double.IsFinite(range.To) || range.From >= range.To || (isLogarithmic && range.From <= 0))
        {
            throw new ArgumentException(
                $"{name} goes from {Text.Number(range.From)} to {Text.Number(range.To)}: give two finite numbers, the smaller first{(isLogarithmic ? ", both above 0" : "")}");
        }
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup { get; }
}
