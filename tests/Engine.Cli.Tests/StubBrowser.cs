using Engine.Testing;

namespace Engine.Cli.Tests;

/// <summary>A browser that draws every figure, of which there must be one, as the same picture.</summary>
internal static class StubBrowser
{
    public const string Picture = "aGVsbG8=";

    /// <returns>Its path.</returns>
    public static string In(TemporaryFolder folder)
    {
        if (OperatingSystem.IsWindows())
        {
            File.WriteAllText(folder.File("browser.cmd"), $"@echo ^<pre id=\"pictures\"^>{{\"png\":\"{Picture}\"}}^</pre^>\r\n");
            return folder.File("browser.cmd");
        }
        File.WriteAllText(folder.File("browser.sh"), $"#!/bin/sh\necho '<pre id=\"pictures\">{{\"png\":\"{Picture}\"}}</pre>'\n");
        File.SetUnixFileMode(folder.File("browser.sh"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return folder.File("browser.sh");
    }
}
