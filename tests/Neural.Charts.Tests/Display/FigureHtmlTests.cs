using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.DotNet.Interactive.Formatting;
using Neural.Activations;
using Plotly.NET;

namespace Neural.Charts.Tests;

public sealed class FigureHtmlTests
{
    private const string Hostile = "</script><script>alert(1)</script><!--{{figure}}\"'&";

    [Fact]
    public void Holds_its_figure_and_one_script_whatever_the_texts_hold()
    {
        var html = Html(Figures.Curve(new Sigmoid(), title: Hostile));
        Assert.Equal(2, Regex.Count(html, "<script"));
        Assert.Equal(2, Regex.Count(html, "</script"));
        Assert.Single(Regex.Matches(html, "<script>"));
        Assert.DoesNotContain("<!--", html);
        Assert.Contains("{{figure}}", html);
    }

    [Fact]
    public void Escapes_the_description()
    {
        var html = Html(Figures.Bars(Hostile, "", "y", [("a", 1)]));
        Assert.Contains("aria-label=\"Bar chart “&lt;/script&gt;", html);
        Assert.Single(Regex.Matches(html, "<div"));
    }

    [Fact]
    public void Is_the_same_each_time() => Assert.Equal(Html(Figures.Curve(new Mish())), Html(Figures.Curve(new Mish())));

    [Fact]
    public void Holds_the_whole_figure()
    {
        var chart = Figures.Curve(new Softsign(), title: Hostile);
        var json = Regex.Match(Html(chart), "<script type=\"application/json\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;
        Assert.True(JsonNode.DeepEquals(chart.Figure(), JsonNode.Parse(json)));
    }

    [Fact]
    public void Keeps_its_height_free() => Assert.Contains("min-height: 420px", Html(Figures.Curve(new Softsign())));

    [Fact]
    public void Looks_for_the_page_and_the_network()
    {
        var html = Html(Figures.Curve(new Tanh()));
        Assert.Contains("window.Plotly ? Promise.resolve(window.Plotly)", html);
        Assert.Contains($"[\"https://cdn.plot.ly/plotly-{Globals.PLOTLYJS_VERSION}.min.js\"]", html);
    }

    private static string Html(GenericChart chart) => chart.ToDisplayString("text/html");
}
