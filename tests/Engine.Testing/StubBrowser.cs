namespace Engine.Testing;

/// <summary>Programs that take a browser's place.</summary>
internal static class StubBrowser
{
    public const string Picture = "aGVsbG8=";

    /// <summary>A browser that draws every figure, of which there must be one, as the same picture.</summary>
    /// <returns>Its path.</returns>
    public static string In(TemporaryFolder folder) => OperatingSystem.IsWindows()
        ? Write(folder, $"@echo ^<pre id=\"pictures\"^>{{\"png\":\"{Picture}\"}}^</pre^>\r\n")
        : Write(folder, $"#!/bin/sh\necho '<pre id=\"pictures\">{{\"png\":\"{Picture}\"}}</pre>'\n");

    /// <summary>A browser that never comes to an end.</summary>
    /// <returns>Its path.</returns>
    public static string HangingIn(TemporaryFolder folder) => OperatingSystem.IsWindows()
        ? Write(folder, "@ping -n 600 127.0.0.1 > nul\r\n")
        : Write(folder, "#!/bin/sh\nexec sleep 600\n");

    private static string Write(TemporaryFolder folder, string script)
    {
        var file = folder.File(OperatingSystem.IsWindows() ? "browser.cmd" : "browser.sh");
        File.WriteAllText(file, script);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return file;
    }
}
