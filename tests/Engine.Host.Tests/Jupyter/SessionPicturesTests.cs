using System.Text.Json.Nodes;
using Engine.Charts.Pictures;
using Engine.Host.Jupyter;
using Engine.Testing;

namespace Engine.Host.Tests.Jupyter;

public sealed class SessionPicturesTests : IDisposable
{
    private static readonly JsonNode Stored = JsonNode.Parse("""{"data": [{"y": [1.0]}]}""")!;
    private static readonly JsonNode New = JsonNode.Parse("""{"data": [{"y": [2]}]}""")!;

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _log = [];

    public SessionPicturesTests() => TestNotebooks.Of(TestNotebooks.Code.Replace("\"outputs\": []", """
        "outputs": [{"output_type": "display_data", "metadata": {}, "data": {
            "application/vnd.plotly.v1+json": {"data": [{"y": [1]}]}, "image/png": "iVBO"}}]
        """)).Save(_folder.File("a.ipynb"));

    private CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_picture_is_found_in_the_notebooks_of_the_folder_whatever_else_lies_there()
    {
        File.WriteAllText(_folder.File("broken.ipynb"), "{");
        Directory.CreateDirectory(_folder.File("folder.ipynb"));
        using var pictures = Pictures(() => null);

        Assert.Equal("iVBO", pictures.FindOrDraw(Stored, Cancel));
        Assert.Null(pictures.FindOrDraw(New, Cancel));
        Assert.Empty(_log);
    }

    [Fact]
    public void A_new_figure_is_drawn_once()
    {
        var browser = StubBrowser.In(_folder);
        using var pictures = Pictures(() => new Browser(browser));

        Assert.Null(pictures.Find(New, Cancel));
        Assert.Equal(StubBrowser.Picture, pictures.FindOrDraw(New, Cancel));
        File.Delete(browser);
        Assert.Equal(StubBrowser.Picture, pictures.Find(New, Cancel));
        Assert.Empty(_log);
    }

    [Fact]
    public void A_browser_that_fails_is_told_of_and_tried_once()
    {
        var tried = 0;
        using var pictures = Pictures(() =>
        {
            tried++;
            return new Browser("/nowhere/chromium");
        });

        Assert.Null(pictures.FindOrDraw(New, Cancel));
        Assert.Null(pictures.FindOrDraw(New, Cancel));

        Assert.Equal(1, tried);
        Assert.StartsWith("charts are sent without pictures from now on: cannot start /nowhere/chromium", Assert.Single(_log));
        Assert.Equal("iVBO", pictures.FindOrDraw(Stored, Cancel));
    }

    [Fact]
    public void An_interrupt_ends_the_wait_and_the_next_figure_is_drawn()
    {
        var browser = new Browser(StubBrowser.HangingIn(_folder));
        using var pictures = Pictures(() => browser);
        using var interrupt = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));

        Assert.ThrowsAny<OperationCanceledException>(() => pictures.FindOrDraw(New, interrupt.Token));

        browser = new Browser(StubBrowser.In(_folder));
        Assert.Equal(StubBrowser.Picture, pictures.FindOrDraw(New, Cancel));
        Assert.Empty(_log);
    }

    [Fact]
    public void Where_there_is_no_folder_there_is_no_picture() =>
        Assert.Null(new SessionPictures(_folder.File("gone"), () => null, _log.Add).FindOrDraw(Stored, Cancel));

    private SessionPictures Pictures(Func<Browser?> findBrowser) => new(_folder.Path, findBrowser, _log.Add);
}
