using System.Text.Json;
using System.Text.Json.Nodes;
using Engine.Charts.Pictures;

namespace Engine.Host.Jupyter;

/// <summary>The pictures of a session's charts: those that the folder's notebooks hold already, and those that a browser draws.</summary>
/// <param name="folder">Where the session's notebook lies, beside others.</param>
/// <param name="findBrowser">Finds what draws; null where there is none.</param>
/// <param name="log">Is told, once, why nothing is drawn any more.</param>
internal sealed class SessionPictures(string folder, Func<Browser?> findBrowser, Action<string> log) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SessionPainter _painter = new(findBrowser, TimeProvider.System);
    private PictureIndex? _known;
    private bool _mayDraw = true;
    private bool _isPrepared;

    /// <summary>Gets ready for the first chart; returns at once.</summary>
    public void Prepare()
    {
        if (_isPrepared)
            return;
        _isPrepared = true;
        _painter.Prepare();
        Task.Run(() =>
        {
            lock (_gate)
                Known(CancellationToken.None);
        });
    }

    /// <summary>The picture of a figure, if it is known.</summary>
    /// <param name="figure">A plotly.js figure.</param>
    /// <param name="interrupt">Stops the wait.</param>
    /// <returns>PNG in base64, or null.</returns>
    public string? Find(JsonNode figure, CancellationToken interrupt)
    {
        lock (_gate)
            return Known(interrupt).Find(figure);
    }

    /// <summary>The picture of a figure, drawn if it is not known and there is a browser.</summary>
    /// <inheritdoc cref="Find"/>
    public string? FindOrDraw(JsonNode figure, CancellationToken interrupt)
    {
        lock (_gate)
        {
            if (Known(interrupt).Find(figure) is { } known)
                return known;
            var drawn = _mayDraw ? Draw(figure, interrupt) : null;
            if (drawn is not null)
                _known!.Add(figure, drawn);
            return drawn;
        }
    }

    /// <summary>Ends the browser.</summary>
    public void Dispose() => _painter.Dispose();

    private PictureIndex Known(CancellationToken interrupt) => _known ??= PictureIndex.In(folder, interrupt);

    private string? Draw(JsonNode figure, CancellationToken interrupt)
    {
        try
        {
            // Not on the cell's thread, whose synchronization context belongs to the cell.
            return Task.Run(() => _painter.PaintAsync(figure, interrupt), interrupt).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is BrowserException or IOException or UnauthorizedAccessException or JsonException)
        {
            _mayDraw = false;
            log($"charts are sent without pictures from now on: {e.Message}");
            return null;
        }
    }
}
