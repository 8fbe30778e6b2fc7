using System.IO.Compression;
using System.Net;

namespace Engine.Cli.Site;

/// <summary>Shows a folder of static files on this computer, to nobody else.</summary>
/// <remarks>ASP.NET Core would be the library for it, but its framework takes the place of packages that cells need, and must then be there wherever they run.</remarks>
internal static class SiteServer
{
    private static readonly Dictionary<string, string> Types = new()
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".woff2"] = "font/woff2",
        [".ipynb"] = "application/json",
    };

    /// <summary>Serves until it is cancelled.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="port">The port.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="CommandException">The port is taken.</exception>
    public static async Task RunAsync(string folder, int port, CancellationToken cancel)
    {
        using var listener = new HttpListener { Prefixes = { $"http://127.0.0.1:{port}/" } };
        try
        {
            listener.Start();
        }
        catch (HttpListenerException e)
        {
            throw new CommandException($"port {port} cannot be used ({e.Message}): name another with --port");
        }
        Console.WriteLine($"{folder}: open http://127.0.0.1:{port}/ and end with Ctrl+C");
        using var ends = cancel.Register(listener.Stop);
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                var context = await listener.GetContextAsync();
                _ = Task.Run(() => AnswerAsync(context, Path.GetFullPath(folder)), CancellationToken.None);
            }
            catch (HttpListenerException) when (cancel.IsCancellationRequested)
            {
                // It was stopped while it waited.
            }
        }
    }

    private static async Task AnswerAsync(HttpListenerContext context, string folder)
    {
        try
        {
            using var response = context.Response;
            if (context.Request.HttpMethod is not ("GET" or "HEAD"))
                response.StatusCode = (int)HttpStatusCode.MethodNotAllowed;
            else if (Find(context.Request.Url!, folder) is { } file)
                await SendAsync(context.Request, response, file);
            else
                response.StatusCode = (int)HttpStatusCode.NotFound;
        }
        catch (Exception e) when (e is HttpListenerException or IOException or ObjectDisposedException)
        {
            // The browser has gone on to another page.
        }
    }

    private static string? Find(Uri url, string folder)
    {
        var path = Path.GetFullPath(Path.Combine(folder, Uri.UnescapeDataString(url.AbsolutePath).TrimStart('/')));
        if (Directory.Exists(path))
            path = Path.Combine(path, "index.html");
        return path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(path) ? path : null;
    }

    private static async Task SendAsync(HttpListenerRequest request, HttpListenerResponse response, string file)
    {
        var type = Types.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream");
        response.ContentType = type;
        // Memory that is shared with the process of the cells, so that it can be told to stop, is only for pages that isolate themselves.
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers["Cache-Control"] = "no-cache";
        var modified = File.GetLastWriteTimeUtc(file).ToString("R");
        response.Headers["Last-Modified"] = modified;
        if (request.Headers["If-Modified-Since"] == modified)
        {
            response.StatusCode = (int)HttpStatusCode.NotModified;
            return;
        }
        if (request.HttpMethod == "HEAD")
            return;
        var content = File.OpenRead(file);
        await using var reading = content;
        if (type.StartsWith("text/", StringComparison.Ordinal) && request.Headers["Accept-Encoding"]?.Contains("gzip") == true)
        {
            response.Headers["Content-Encoding"] = "gzip";
            await using var gzip = new GZipStream(response.OutputStream, CompressionLevel.Fastest);
            await content.CopyToAsync(gzip);
        }
        else
        {
            response.ContentLength64 = content.Length;
            await content.CopyToAsync(response.OutputStream);
        }
    }
}
