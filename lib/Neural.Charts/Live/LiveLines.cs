namespace Neural.Charts;

/// <summary>Lines that grow or move, between axes that stay.</summary>
public sealed class LiveLines : LivePanel
{
    private const int FewEnoughToMark = 12;

    private readonly string[] _colors;
    private readonly string[] _names;
    private readonly List<double>[] _x;
    private readonly List<double>[] _y;
    private readonly bool _isFilled;

    /// <summary>Creates lines without points.</summary>
    /// <param name="title">What stands above them; where there are several lines, their names in their colours follow.</param>
    /// <param name="x">What goes along x.</param>
    /// <param name="xRange">From where to where.</param>
    /// <param name="yRange">From where to where.</param>
    /// <param name="names">The lines' names; one without a name by default.</param>
    /// <param name="logY">Whether y counts in powers of ten.</param>
    /// <param name="filled">Whether the space below them is filled, as a histogram's is.</param>
    /// <exception cref="ArgumentException">A range is none.</exception>
    public LiveLines(
        string title, string x, (double From, double To) xRange, (double From, double To) yRange, string[]? names = null, bool logY = false, bool filled = false)
        : base(title)
    {
        RequireRange(xRange, nameof(xRange));
        RequireRange(yRange, nameof(yRange), logY);
        _names = names ?? [title];
        _colors = [.. LineStyle.Of(_names).Select(style => style.Color)];
        (_x, _y, _isFilled) = ([.. _names.Select(_ => new List<double>())], [.. _names.Select(_ => new List<double>())], filled);
        (XAxis, YAxis) = (FixedAxis(Require.Given(x), xRange), FixedAxis("", yRange, logY));
        if (_names.Length > 1)
            Title = $"{title}: {string.Join(", ", _names.Zip(_colors, (name, color) => $"<span style=\"color:{color}\">{name}</span>"))}";
    }

    internal override string XAxis { get; }

    internal override string YAxis { get; }

    /// <summary>Adds a point to a line.</summary>
    /// <param name="x">Where.</param>
    /// <param name="y">How high; NaN leaves a gap.</param>
    /// <param name="line">Which, from 0.</param>
    public void Add(double x, double y, int line = 0)
    {
        _x[line].Add(x);
        _y[line].Add(y);
    }

    /// <summary>Draws a line anew.</summary>
    /// <param name="x">Where its points are.</param>
    /// <param name="y">How high they are, as many.</param>
    /// <param name="line">Which, from 0.</param>
    /// <exception cref="ArgumentException">There are not as many.</exception>
    public void Set(IReadOnlyList<double> x, IReadOnlyList<double> y, int line = 0)
    {
        if (Require.Given(x).Count != Require.Given(y).Count)
            throw new ArgumentException($"line {line} has {x.Count} places and {y.Count} heights: give as many");
        (_x[line], _y[line]) = ([.. x], [.. y]);
    }

    internal override IReadOnlyList<string> Traces() => [.. Enumerable.Range(0, _names.Length).Select(i =>
        $"\"type\":\"scatter\",\"mode\":\"{(_x[i].Count <= FewEnoughToMark ? "lines+markers" : "lines")}\",\"name\":{LiveJson.Text(_names[i])},"
        + (_isFilled ? "\"fill\":\"tozeroy\"," : "")
        + $"\"line\":{{\"color\":\"{_colors[i]}\",\"width\":2}},\"x\":{LiveJson.Array(_x[i])},\"y\":{LiveJson.Array(_y[i])}")];
}
