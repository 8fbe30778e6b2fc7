using System.Text.Json.Nodes;
using Engine.Charts;
using Engine.Notebooks.Json;
using Engine.Notebooks.Outputs;

namespace Engine.Host.Jupyter;

/// <summary>A MIME bundle as front ends take it.</summary>
internal static class LiveForm
{
    /// <summary>
    /// JSON as <c>run --in-place</c> stores it, so that a front end that saves a notebook changes nothing. A figure comes with
    /// HTML that draws it where the front end cannot do so itself.
    /// </summary>
    /// <param name="bundle">What a formatter has made.</param>
    /// <param name="kernelName">The kernelspec whose resources the HTML uses.</param>
    public static JsonObject Of(MimeBundle bundle, string kernelName)
    {
        var data = new JsonObject();
        foreach (var (mime, value) in bundle)
            data[mime] = JupyterJson.Canonical(value);
        if (bundle[MimeType.Plotly] is { } figure)
            data[MimeType.Html] = FigureHtml.Of(figure, bundle.Text(MimeType.Text) ?? "", kernelName);
        return data;
    }
}
