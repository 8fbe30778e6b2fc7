using System.Text.Json.Nodes;

namespace Engine.Charts.Pictures;

/// <summary>Draws one figure after the other as PNG, in a browser that stays open.</summary>
internal sealed class OpenPainter : IDisposable
{
    private readonly OpenPage _page;

    private OpenPainter(OpenPage page) => _page = page;

    /// <summary>Starts the browser.</summary>
    /// <inheritdoc cref="OpenPage.OpenAsync"/>
    public static async Task<OpenPainter> StartAsync(Browser browser, string mark, CancellationToken cancel) =>
        new(await OpenPage.OpenAsync(browser, mark, new PicturesPage([]), cancel));

    /// <summary>Whether the browser has ended by itself.</summary>
    public bool HasEnded => _page.HasEnded;

    /// <summary>The picture in base64; null for a figure that cannot be drawn.</summary>
    /// <param name="figure">A plotly.js figure.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="BrowserException">The browser ends.</exception>
    public async Task<string?> PaintAsync(JsonNode figure, CancellationToken cancel) =>
        DrawnPicture.Parse(await _page.EvaluateAsync($"line({figure.ToJsonString()})", cancel)).ToPng();

    /// <summary>Ends the browser.</summary>
    public void Dispose() => _page.Dispose();
}
