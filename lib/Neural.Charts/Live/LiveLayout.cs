using System.Globalization;

namespace Neural.Charts;

/// <summary>Where the panels of a live figure stand, on a wide page and on a narrow one.</summary>
internal static class LiveLayout
{
    private const int MapHeight = 520;
    private const int RowHeight = 220;
    private const int NarrowMap = 330;
    private const int NarrowRow = 190;
    private const int MostColumns = 3;
    // What stands between two rows: the labels of one, the title of the next.
    private const double Between = 66;
    private const double Margins = Theme.Top + Theme.Bottom;

    private static readonly string Look =
        $"\"template\":{{\"layout\":{{\"paper_bgcolor\":\"{Palette.White}\",\"plot_bgcolor\":\"{Palette.White}\","
        + $"\"font\":{{\"family\":\"{Theme.Font}\",\"size\":13,\"color\":\"{Palette.Black}\"}},"
        + "\"title\":{\"x\":0.02,\"xanchor\":\"left\",\"y\":1,\"yanchor\":\"top\",\"pad\":{\"t\":17},\"font\":{\"size\":16}},"
        + $"\"margin\":{{\"l\":56,\"r\":24,\"t\":{Theme.Top},\"b\":{Theme.Bottom}}},\"hoverlabel\":{{\"bgcolor\":\"{Palette.White}\"}}}}}}";

    /// <summary>The end of a layout, which its <c>meta</c> has begun.</summary>
    /// <param name="panels">The panels.</param>
    public static string Of(LivePanel[] panels)
    {
        var (height, places) = Wide(panels);
        var (narrowHeight, narrow) = Narrow(panels);
        var overrides = narrow.SelectMany((place, i) => new[]
        {
            $"\"{Key("x", i)}.domain\":{place.X}", $"\"{Key("y", i)}.domain\":{place.Y}",
        });
        var axes = panels.SelectMany((panel, i) => new[]
        {
            $"\"{Key("x", i)}\":{{\"anchor\":\"{Axis("y", i)}\",\"domain\":{places[i].X},{panel.XAxis}}}",
            $"\"{Key("y", i)}\":{{\"anchor\":\"{Axis("x", i)}\",\"domain\":{places[i].Y},{panel.YAxis}}}",
        });
        var titles = panels.Select((panel, i) =>
            $"{{\"text\":{LiveJson.Text(panel.Title)},\"font\":{{\"size\":13}},\"showarrow\":false,\"x\":0,\"xanchor\":\"left\",\"xref\":\"{Axis("x", i)} domain\","
            + $"\"y\":1,\"yanchor\":\"bottom\",\"yref\":\"{Axis("y", i)} domain\"}}");
        return $"\"narrow\":{{\"height\":{narrowHeight},\"margin.l\":48,\"margin.r\":12,{string.Join(',', overrides)}}}}},"
            + $"\"annotations\":[{string.Join(',', titles)}],\"bargap\":0.15,\"height\":{height},\"showlegend\":false,{Look},\"width\":{Theme.Width},{string.Join(',', axes)}";
    }

    /// <summary>How traces name an axis: <c>x</c>, <c>x2</c>, …</summary>
    /// <param name="letter">x or y.</param>
    /// <param name="panel">The panel's number, from 0.</param>
    public static string Axis(string letter, int panel) => panel == 0 ? letter : $"{letter}{panel + 1}";

    private static string Key(string letter, int panel) => $"{letter}axis{(panel == 0 ? "" : panel + 1)}";

    private static (int Height, Place[] Places) Wide(LivePanel[] panels)
    {
        if (panels[0] is LiveMap && panels.Length > 1)
        {
            var (left, right) = ((0, 0.44), (0.57, 1.0));
            return (MapHeight, [new(left, (0.36, 1)), new(left, (0, 0.2)), .. Rows(panels.Skip(2).Select(_ => 1.0), MapHeight).Select(row => new Place(right, row))]);
        }

        var columns = Math.Min(panels.Length, MostColumns);
        var count = (panels.Length + columns - 1) / columns;
        var height = (RowHeight * count) + (count == 1 ? (int)Margins : 0);
        var rows = Rows(Enumerable.Repeat(1.0, count), height);
        var step = 1.0 / columns;
        return (height, [.. panels.Select((_, i) => new Place(((i % columns) * step, ((i % columns) * step) + (step * (columns == 1 ? 1 : 0.82))), rows[i / columns]))]);
    }

    private static (int Height, Place[] Places) Narrow(LivePanel[] panels)
    {
        double[] shares = [.. panels.Select(panel => panel is LiveMap ? NarrowMap - Between : NarrowRow - Between)];
        var height = (int)(shares.Sum() + (Between * (panels.Length - 1)) + Margins);
        return (height, [.. Rows(shares, height).Select(row => new Place((0, 1), row))]);
    }

    // From the top down, as high as their shares.
    private static (double, double)[] Rows(IEnumerable<double> shares, int height)
    {
        double[] all = [.. shares];
        var gap = Between / (height - Margins);
        var unit = (1 - (gap * (all.Length - 1))) / all.Sum();
        var top = 1.0;
        return [.. all.Select(share =>
        {
            var row = (Math.Max(0, top - (share * unit)), top);
            top = row.Item1 - gap;
            return row;
        })];
    }

    private sealed record Place((double From, double To) Horizontal, (double From, double To) Vertical)
    {
        public string X => Domain(Horizontal);

        public string Y => Domain(Vertical);

        private static string Domain((double From, double To) range) =>
            string.Create(CultureInfo.InvariantCulture, $"[{Math.Round(range.From, 3)},{Math.Round(range.To, 3)}]");
    }
}
