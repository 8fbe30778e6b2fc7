using System.Text.RegularExpressions;
using Microsoft.DotNet.Interactive.Formatting;
using Neural.Activations;
using Plotly.NET;

namespace Neural.Charts.Tests;

public sealed class FigureHtmlTests
{
    private const string Hostile = "</script><script>alert(1)</script><!--{{id}}\"'&";

    [Fact]
    public void Holds_one_script_whatever_the_texts_hold()
    {
        var html = Html(Figures.Curve(new Sigmoid(), title: Hostile));
        Assert.Single(Regex.Matches(html, "<script"));
        Assert.Single(Regex.Matches(html, "</script"));
        Assert.DoesNotContain("<!--", html);
        Assert.Contains("{{id}}", html);
    }

    [Fact]
    public void Escapes_the_description()
    {
        var html = Html(Figures.Bars(Hostile, "", "y", [("a", 1)]));
        Assert.Contains("aria-label=\"Bar chart “&lt;/script&gt;", html);
        Assert.Single(Regex.Matches(html, "<div"));
    }

    [Fact]
    public void Has_the_same_id_in_every_session_and_another_for_each_occurrence()
    {
        var chart = Figures.Curve(new Mish(), title: "Only here");
        string[] ids = [Id(Html(chart)), Id(Html(chart)), Id(Html(Figures.Curve(new Mish(), title: "Only here")))];
        Assert.Matches("^figure-[0-9a-f]{12}$", ids[0]);
        Assert.Equal([ids[0] + "-2", ids[0] + "-3"], ids[1..]);
    }

    [Fact]
    public void Draws_in_its_own_division()
    {
        var html = Html(Figures.Curve(new Softsign()));
        Assert.Contains($"getElementById(\"{Id(html)}\")", html);
    }

    [Fact]
    public void Looks_for_the_page_the_kernel_and_the_network_in_this_order()
    {
        var html = Html(Figures.Curve(new Tanh()));
        int[] places = [html.IndexOf("kernelspecs/.net-csharp/plotly.min.js"), html.IndexOf($"https://cdn.plot.ly/plotly-{Globals.PLOTLYJS_VERSION}.min.js")];
        Assert.All(places, place => Assert.NotEqual(-1, place));
        Assert.Equal(places.Order(), places);
    }

    private static string Html(GenericChart chart) => chart.ToDisplayString("text/html");

    private static string Id(string html) => Regex.Match(html, "<div id=\"([^\"]*)\"").Groups[1].Value;
}
