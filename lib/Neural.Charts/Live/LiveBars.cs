namespace Neural.Charts;

/// <summary>Bars whose heights change.</summary>
public sealed class LiveBars : LivePanel
{
    private readonly string _head;
    private double[] _heights;

    /// <summary>Creates bars without height.</summary>
    /// <param name="title">What stands above them.</param>
    /// <param name="x">What they stand for.</param>
    /// <param name="labels">One label for each.</param>
    /// <param name="range">From where to where they may go.</param>
    /// <exception cref="ArgumentException">The range is none.</exception>
    public LiveBars(string title, string x, string[] labels, (double From, double To) range)
        : base(title)
    {
        RequireRange(range, nameof(range));
        (XAxis, YAxis) = ($"\"type\":\"category\",{Look(Require.Given(x))}", FixedAxis("", range));
        _heights = new double[Require.Given(labels).Length];
        _head = $"\"type\":\"bar\",\"name\":{LiveJson.Text(title)},\"marker\":{{\"color\":\"{Palette.Sky}\"}},\"x\":[{string.Join(',', labels.Select(LiveJson.Text))}],\"y\":";
    }

    internal override string XAxis { get; }

    internal override string YAxis { get; }

    /// <summary>Sets the heights.</summary>
    /// <param name="heights">As many as there are labels.</param>
    /// <exception cref="ArgumentException">There are not as many.</exception>
    public void Set(IReadOnlyList<double> heights)
    {
        if (Require.Given(heights).Count != _heights.Length)
            throw new ArgumentException($"“{Title}” has {_heights.Length} bars, but {heights.Count} heights: give as many");
        _heights = [.. heights];
    }

    internal override IReadOnlyList<string> Traces() => [_head + LiveJson.Array(_heights)];
}
