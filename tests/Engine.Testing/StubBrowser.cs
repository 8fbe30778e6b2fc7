namespace Engine.Testing;

/// <summary>Programs that take a browser's place.</summary>
internal static class StubBrowser
{
    public const string Picture = "aGVsbG8=";

    /// <summary>A browser that draws every figure, of which there must be one, as the same picture.</summary>
    /// <param name="folder">Where it is.</param>
    /// <param name="crashes">How many of its starts end when a figure is to be drawn.</param>
    /// <returns>Its path.</returns>
    public static string In(TemporaryFolder folder, int crashes = 0) => OperatingSystem.IsWindows()
        ? Write(folder, $"@echo ^<pre id=\"pictures\"^>{{\"png\":\"{Picture}\"}}^</pre^>\r\n")
        : Write(folder, Drawing.Replace("CRASHES", $"{crashes}", StringComparison.Ordinal));

    /// <summary>A browser that never comes to an end.</summary>
    /// <returns>Its path.</returns>
    public static string HangingIn(TemporaryFolder folder) => OperatingSystem.IsWindows()
        ? Write(folder, "@ping -n 600 127.0.0.1 > nul\r\n")
        : Write(folder, "#!/bin/sh\nexec sleep 600\n");

    /// <summary>A browser that loads its page and then hangs, reading nothing more: not for Windows, where browsers are not spoken to.</summary>
    /// <returns>Its path.</returns>
    public static string StallingIn(TemporaryFolder folder) =>
        Write(folder, Drawing.Replace("CRASHES", "0", StringComparison.Ordinal).Replace("done ;;", "[[ $question == *Page.navigate* ]] && exec sleep 600; done ;;", StringComparison.Ordinal));

    // What is asked of it through descriptor 3 it answers through descriptor 4: whatever the question, with all that one may want.
    private const string Drawing = $$$$"""
        #!/bin/bash
        echo started >> "${0%/*}/starts"
        case "$*" in
            *--remote-debugging-pipe*)
                while IFS= read -r -d '' question <&3; do
                    [[ $question == *evaluate* && $(wc -l < "${0%/*}/starts") -le CRASHES ]] && kill -KILL $$
                    id=${question#*\"id\":}
                    printf '{"id":%s,"result":{"targetInfos":[{"type":"page","targetId":"t"}],"sessionId":"s","result":{"value":"{\\"png\\":\\"{{{{Picture}}}}\\"}"}}}\0{"method":"Page.loadEventFired"}\0' "${id%%[,\}]*}" >&4
                done ;;
            *) echo '<pre id="pictures">{"png":"{{{{Picture}}}}"}</pre>' ;;
        esac

        """;

    /// <summary>How often the browser has been started.</summary>
    public static int StartsIn(TemporaryFolder folder) =>
        File.Exists(folder.File("starts")) ? File.ReadAllLines(folder.File("starts")).Length : 0;

    private static string Write(TemporaryFolder folder, string script)
    {
        var file = folder.File(OperatingSystem.IsWindows() ? "browser.cmd" : "browser.sh");
        File.WriteAllText(file, script);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return file;
    }
}
