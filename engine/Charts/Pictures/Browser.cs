using CliWrap;
using CliWrap.Buffered;

namespace Engine.Charts.Pictures;

/// <summary>The system's Chromium, or a relative of it, used without a window.</summary>
/// <param name="Path">The program.</param>
internal sealed record Browser(string Path)
{
    private static readonly string[] Names =
    [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge",
    ];

    private static readonly string[] UsualPlaces =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        "/snap/bin/chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>How long it may draw.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>The browser on PATH or in one of the usual places, or null.</summary>
    public static Browser? Find() =>
        OnPath().Concat(UsualPlaces).FirstOrDefault(File.Exists) is { } path ? new Browser(path) : null;

    /// <summary>Opens a local page, lets its scripts finish, and returns the document they leave.</summary>
    /// <exception cref="BrowserException">The browser does not start, fails, or does not come to an end.</exception>
    public async Task<string> DumpDomAsync(string page, CancellationToken cancel)
    {
        var profile = Directory.CreateTempSubdirectory("activation-notebooks-browser-").FullName;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            var run = await CliWrap.Cli.Wrap(Path)
                // Time runs as fast as the page's scripts allow, and stops when they have nothing left to wait for.
                .WithArguments([.. Options(profile), "--virtual-time-budget=600000", "--dump-dom", new Uri(page).AbsoluteUri])
                .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(patience.Token);
            return run.IsSuccess ? run.StandardOutput : throw new BrowserException(
                $"{Path} ended with exit code {run.ExitCode}: {run.StandardError.Trim().Split('\n').Last()}");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new BrowserException($"{Path} did not draw the figures within {Patience.TotalSeconds} seconds");
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new BrowserException($"cannot start {Path}: {e.Message}");
        }
        finally
        {
            Directory.Delete(profile, recursive: true);
        }
    }

    /// <summary>What it is told whatever it does.</summary>
    /// <param name="profile">The folder for what it keeps.</param>
    public IEnumerable<string> Options(string profile)
    {
        // Chromium refuses to run as root with its sandbox; the page is the engine's own.
        if (Environment.IsPrivilegedProcess && OperatingSystem.IsLinux())
            yield return "--no-sandbox";
        foreach (var argument in new[]
        {
            "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--force-color-profile=srgb",
            $"--user-data-dir={profile}",
        })
            yield return argument;
    }

    private static IEnumerable<string> OnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name)));
}
