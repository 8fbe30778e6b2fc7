using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.FileProviders;

namespace Engine.Server;

/// <summary>Shows a folder of static files on this computer, to nobody else.</summary>
internal static class SiteServer
{
    /// <summary>Serves until it is told to end.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="port">The port; 0 takes a free one.</param>
    /// <returns>0, or 1 if it could not begin.</returns>
    public static async Task<int> RunAsync(string folder, int port)
    {
        await using var server = Create(folder, port);
        try
        {
            await server.StartAsync();
        }
        catch (IOException e)
        {
            await Console.Error.WriteLineAsync($"{e.Message} Name another port with --port, or 0 for any that is free.");
            return 1;
        }
        Console.WriteLine($"{folder}: open {server.Urls.Single()}/ and end with Ctrl+C");
        await server.WaitForShutdownAsync();
        return 0;
    }

    private static WebApplication Create(string folder, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddResponseCompression(options => options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"]);
        var server = builder.Build();
        server.UseResponseCompression();
        server.Use(Isolate);
        server.UseFileServer(new FileServerOptions
        {
            FileProvider = new PhysicalFileProvider(Path.GetFullPath(folder)),
            StaticFileOptions = { ServeUnknownFileTypes = true },
        });
        return server;
    }

    /// <summary>Lets pages share memory with the process of their cells, by which it can be told to stop: that is only for isolated ones.</summary>
    private static Task Isolate(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        context.Response.Headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        context.Response.Headers.CacheControl = "no-cache";
        return next(context);
    }
}
