using System.Diagnostics;

namespace Engine.Host;

/// <summary>Ends what cells have started, and what that has started, when this process ends: by itself, or killed.</summary>
/// <remarks>
/// A process that has lost its parent is no longer known by it, so what belongs here bears a mark in its environment, which
/// its own children inherit, also those that leave the group or the session. A shell waits for the end of this process and
/// ends whoever bears the mark. That is for Linux; on macOS, where the environment of others cannot be read, and on Windows
/// there is no such shell.
/// </remarks>
internal static class Descendants
{
    /// <summary>The variable of the environment that marks them; who is not to end with this process is started without it.</summary>
    public const string Mark = "ACTIVATION_NOTEBOOKS_HOST";

    private const string Watch = """
        trap '' INT HUP TERM
        cat > /dev/null
        for environment in /proc/[0-9]*/environ; do
            grep -qsxz "$1" "$environment" && process=${environment#/proc/} && kill -KILL "${process%/environ}" 2> /dev/null
        done
        """;

    // In a session of its own, and nobody's child: what ends this process with its children or its group must not end it.
    private const string Detach = """exec 3<&0; setsid sh -c "$1" sh "$2" <&3 3<&- > /dev/null 2>&1 &""";

    // Its input is a pipe that only this process holds, and that the system closes. Kept: so would the garbage collector.
    private static Process? _shell;

    /// <summary>Marks what this process starts from now on, and has it ended in the end.</summary>
    public static void EndWithThisProcess()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var mark = $"{Guid.NewGuid():N}";
        var shell = new ProcessStartInfo("sh", ["-c", Detach, "sh", Watch, $"{Mark}={mark}"]) { RedirectStandardInput = true };
        // An engine's own mark is no concern of a worker's shell.
        shell.Environment.Remove(Mark);
        Environment.SetEnvironmentVariable(Mark, mark);
        new Thread(() => Start(shell)) { IsBackground = true, Name = "watch" }.Start();
    }

    private static void Start(ProcessStartInfo shell)
    {
        try
        {
            _shell = Process.Start(shell);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no shell in a bare container, in which everything ends together.
        }
    }
}
