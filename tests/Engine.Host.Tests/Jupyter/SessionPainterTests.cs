using System.Text.Json.Nodes;
using Engine.Charts.Pictures;
using Engine.Host.Jupyter;
using Engine.Testing;

namespace Engine.Host.Tests.Jupyter;

public sealed class SessionPainterTests : IDisposable
{
    private static readonly JsonNode Figure = JsonNode.Parse("""{"data": [{"y": [1, 2]}]}""")!;

    private readonly TemporaryFolder _folder = new();
    private readonly StillTime _time = new();

    public SessionPainterTests() => Assert.SkipUnless(OpenPage.IsSupported, "there, every figure has a browser of its own");

    private CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task One_browser_draws_all_figures_and_is_ended_in_the_end()
    {
        var before = Folders();
        using (var painter = Painter(StubBrowser.In(_folder)))
        {
            painter.Prepare();
            for (var i = 0; i < 3; i++)
                Assert.Equal(StubBrowser.Picture, await painter.PaintAsync(Figure, Cancel));
        }

        Assert.Equal(1, StubBrowser.StartsIn(_folder));
        await EventuallyAsync(() => Folders().IsSubsetOf(before));
    }

    [Fact]
    public async Task A_browser_that_was_not_needed_for_long_is_ended_and_the_next_figure_has_another()
    {
        using var painter = Painter(StubBrowser.In(_folder));
        await painter.PaintAsync(Figure, Cancel);

        _time.Ring();

        Assert.Equal(StubBrowser.Picture, await painter.PaintAsync(Figure, Cancel));
        Assert.Equal(2, StubBrowser.StartsIn(_folder));
    }

    [Fact]
    public async Task A_browser_that_crashes_is_started_again_once()
    {
        using (var painter = Painter(StubBrowser.In(_folder, crashes: 1)))
            Assert.Equal(StubBrowser.Picture, await painter.PaintAsync(Figure, Cancel));
        Assert.Equal(2, StubBrowser.StartsIn(_folder));

        var browser = StubBrowser.In(_folder, crashes: 9);
        using (var painter = Painter(browser))
        {
            var error = await Assert.ThrowsAsync<BrowserException>(() => painter.PaintAsync(Figure, Cancel));
            Assert.Equal($"{browser} has ended before it had drawn the figure", error.Message);
        }
        Assert.Equal(4, StubBrowser.StartsIn(_folder));
    }

    [Fact]
    public async Task A_browser_that_hangs_is_given_up()
    {
        using var painter = new SessionPainter(() => new Browser(StubBrowser.HangingIn(_folder)), _time) { Patience = TimeSpan.FromMilliseconds(300) };

        var error = await Assert.ThrowsAsync<BrowserException>(() => painter.PaintAsync(Figure, Cancel));

        Assert.Equal("the browser did not draw a figure within 0.3 seconds", error.Message);
    }

    [Fact]
    public void A_browser_that_has_not_started_is_nothing_to_end()
    {
        using var asked = new ManualResetEventSlim();
        var painter = new SessionPainter(
            () =>
            {
                asked.Set();
                throw new IOException("No space left on device");
            },
            _time);
        painter.Prepare();
        asked.Wait(Cancel);

        painter.Dispose();
    }

    private static HashSet<string> Folders() => [.. Directory.GetDirectories(Path.GetTempPath(), "activation-notebooks-figures-*")];

    private static async Task EventuallyAsync(Func<bool> condition)
    {
        for (var i = 0; i < 100 && !condition(); i++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.True(condition());
    }

    private SessionPainter Painter(string browser) => new(() => new Browser(browser), _time);

    /// <summary>A clock whose timers ring when they are told to.</summary>
    private sealed class StillTime : TimeProvider
    {
        private readonly List<TimerCallback> _timers = [];

        public void Ring() => _timers.ForEach(callback => callback(null));

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _timers.Add(callback);
            return System.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
