using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Plotly.NET;

namespace Neural.Charts;

/// <summary>A chart as live HTML: it finds plotly.js on the page, beside the kernel, or on the network.</summary>
internal static partial class FigureHtml
{
    private static readonly ConcurrentDictionary<string, int> Occurrences = new();
    private static readonly string Template = ReadTemplate();

    /// <summary>A division and the script that draws in it.</summary>
    public static string Of(GenericChart chart)
    {
        var figure = FigureJson.Node(chart);
        var json = FigureJson.Of(figure);
        var id = Id(json);
        return Placeholder().Replace(Template, match => match.Value switch
        {
            "{{id}}" => id,
            "{{description}}" => WebUtility.HtmlEncode(Description.Of(figure)),
            "{{height}}" => Text.Number(figure["layout"]?["height"]?.GetValue<double>() ?? Theme.Height),
            "{{version}}" => Globals.PLOTLYJS_VERSION,
            _ => json.Replace("<", "\\u003c"),
        });
    }

    // The same figure twice on one page needs two ids, and a re-run must find the same ones.
    private static string Id(string json)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..12];
        var occurrence = Occurrences.AddOrUpdate(hash, 1, (_, n) => n + 1);
        return occurrence == 1 ? $"figure-{hash}" : $"figure-{hash}-{occurrence}";
    }

    private static string ReadTemplate()
    {
        using var stream = typeof(FigureHtml).Assembly.GetManifestResourceStream("figure.html")!;
        return new StreamReader(stream).ReadToEnd();
    }

    [GeneratedRegex(@"\{\{(id|description|height|version|figure)\}\}")]
    private static partial Regex Placeholder();
}
