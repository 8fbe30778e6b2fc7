using System.Text.Json.Nodes;
using Engine.Charts.Pictures;

namespace Engine.Host.Jupyter;

/// <summary>Draws a session's figures in a browser that is started before the first is there, and ended when none has come for long.</summary>
/// <param name="findBrowser">Finds what draws; null where there is none.</param>
/// <param name="time">Tells how long is long.</param>
internal sealed class SessionPainter(Func<Browser?> findBrowser, TimeProvider time) : IDisposable
{
    // A browser takes as much memory as the kernel.
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private Task<OpenPainter?>? _painter;
    private CancellationTokenSource _start = new();
    private ITimer? _rest;

    /// <summary>Of a cell's reader: a browser that hangs is given up.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Has a browser started, if there is none yet; returns at once.</summary>
    public void Prepare()
    {
        if (OpenPage.IsSupported)
            _ = Started();
    }

    /// <summary>The picture in base64; null for a figure that cannot be drawn, or where there is no browser.</summary>
    /// <exception cref="BrowserException">The browser cannot be used.</exception>
    public async Task<string?> PaintAsync(JsonNode figure, CancellationToken interrupt)
    {
        if (!OpenPage.IsSupported)
            return findBrowser() is { } browser ? (await new FigurePainter(browser with { Patience = Patience }).PaintAsync([figure], interrupt))[0] : null;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(interrupt);
        patience.CancelAfter(Patience);
        try
        {
            return await PaintAsync(figure, isAgain: false, patience.Token);
        }
        catch (OperationCanceledException) when (!interrupt.IsCancellationRequested)
        {
            _ = CloseAsync();
            throw new BrowserException(FormattableString.Invariant($"the browser did not draw a figure within {Patience.TotalSeconds} seconds"));
        }
        catch (OperationCanceledException)
        {
            // A figure that nobody waits for is in the way of the next.
            _ = CloseAsync();
            throw;
        }
        finally
        {
            _rest?.Change(Idle, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Ends the browser.</summary>
    public void Dispose()
    {
        _rest?.Dispose();
        CloseAsync().Wait(Patience);
    }

    private async Task<string?> PaintAsync(JsonNode figure, bool isAgain, CancellationToken cancel)
    {
        var painter = await Started().WaitAsync(cancel);
        try
        {
            return painter is null ? null : await painter.PaintAsync(figure, cancel);
        }
        catch (BrowserException) when (!isAgain && painter!.HasEnded)
        {
            // It has crashed, or somebody has ended it.
            _ = CloseAsync();
            return await PaintAsync(figure, isAgain: true, cancel);
        }
    }

    private Task<OpenPainter?> Started()
    {
        lock (_gate)
        {
            _rest ??= time.CreateTimer(_ => _ = CloseAsync(), null, Idle, Timeout.InfiniteTimeSpan);
            // In the background, whoever asks: a cell's thread has a synchronization context of the cell.
            var cancel = _start.Token;
            return _painter ??= Task.Run(() => StartAsync(cancel), cancel);
        }
    }

    private async Task<OpenPainter?> StartAsync(CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        // It ends with this process, also if it hangs, and its shell tidies up after it.
        return findBrowser() is { } browser ? await OpenPainter.StartAsync(browser, Descendants.Mark, patience.Token) : null;
    }

    private async Task CloseAsync()
    {
        Task<OpenPainter?>? painter;
        lock (_gate)
        {
            (painter, _painter) = (_painter, null);
            _start.Cancel();
            _start = new CancellationTokenSource();
        }
        try
        {
            if (painter is not null && await painter.ConfigureAwait(false) is { } open)
                await Task.Run(open.Dispose).ConfigureAwait(false);
        }
        catch (Exception e) when (e is BrowserException or OperationCanceledException or IOException or UnauthorizedAccessException)
        {
            // It has not started, which whoever has waited for it knows; or a file of it is left, in the system's folder for such.
        }
    }
}
