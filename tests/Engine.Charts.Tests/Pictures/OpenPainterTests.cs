using System.Text.Json.Nodes;
using Engine.Charts.Pictures;
using Engine.Testing;

namespace Engine.Charts.Tests.Pictures;

public sealed class OpenPainterTests : IDisposable
{
    private static readonly JsonNode Figure = JsonNode.Parse("""{"data": [{"y": [1, 2]}]}""")!;

    private readonly TemporaryFolder _folder = new();

    public OpenPainterTests() => Assert.SkipUnless(OpenPage.IsSupported, "there, every figure has a browser of its own");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_pictures_are_those_of_a_browser_that_draws_all_figures_at_once()
    {
        var browser = Browser.Find();
        Assert.SkipWhen(browser is null, "there is no Chromium, Chrome or Edge on PATH");
        JsonNode[] figures =
        [
            Figure,
            JsonNode.Parse("""{"data": [{"y": [0, 1, 0]}], "layout": {"width": 640}, "frames": [{"data": [{"y": [0, 2, 0]}]}, {"data": [{"y": [0, 3, 0]}]}]}""")!,
            JsonNode.Parse("""{"data": 1}""")!,
            Figure,
        ];
        var cancel = TestContext.Current.CancellationToken;
        var wanted = await new FigurePainter(browser!).PaintAsync(figures, cancel);

        using var painter = await OpenPainter.StartAsync(browser!, "NOTHING", cancel);
        var drawn = new List<string?>();
        foreach (var figure in figures)
            drawn.Add(await painter.PaintAsync(figure, cancel));

        Assert.Equal(wanted, drawn);
        Assert.NotNull(drawn[0]);
    }

    [Fact]
    public async Task Who_waits_for_a_browser_that_hangs_is_let_go_also_with_a_figure_larger_than_a_pipe_holds()
    {
        using var painter = await OpenPainter.StartAsync(new Browser(StubBrowser.StallingIn(_folder)), "NOTHING", TestContext.Current.CancellationToken);
        var large = new JsonObject { ["data"] = new string('x', 1 << 20) };
        using var interrupt = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        var drawing = Task.Run(() => painter.PaintAsync(large, interrupt.Token));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => drawing.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
    }
}
