using CliWrap;
using CliWrap.Buffered;
using Engine.Notebooks.Files;

namespace Engine.Cli.Grading.Confinement;

/// <summary>What the operating system keeps a submission's process from.</summary>
/// <remarks>
/// On Linux, where namespaces may be made: it has no network, sees no other process, writes to one folder, does not see
/// some folders, and may start few processes, which end with it. See unshare(1), mount(8), prlimit(1), setpriv(1).
/// </remarks>
internal sealed class Confinement
{
    private static readonly string[] Namespaces = ["--mount", "--net", "--pid", "--ipc", "--uts", "--fork", "--kill-child"];

    private readonly string[] _unshare;
    private readonly string _script;
    private readonly IReadOnlyList<string> _hidden;

    private Confinement(string[] unshare, string script, IReadOnlyList<string> hidden) => (_unshare, _script, _hidden) = (unshare, script, hidden);

    /// <summary>The strictest that this machine allows, or null.</summary>
    /// <param name="workshop">A folder for the script, which the confined may see.</param>
    /// <param name="hidden">Folders that they may not see.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<Confinement?> FindAsync(string workshop, IReadOnlyList<string> hidden, CancellationToken cancel)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        var script = Path.Combine(workshop, "confine.sh");
        new EmbeddedFiles(typeof(Confinement).Assembly).CopyTo("Confinement/confine.sh", script);
        string[][] ways = [Namespaces, ["--user", "--map-root-user", .. Namespaces]];
        foreach (var way in ways)
        {
            var confinement = new Confinement(way, script, hidden);
            if (await confinement.WorksAsync(workshop, cancel))
                return confinement;
        }
        return null;
    }

    /// <summary>A program that is to be confined.</summary>
    /// <param name="program">It.</param>
    /// <param name="folder">Where it may write.</param>
    public Command Apply(Command program, string folder) =>
        CliWrap.Cli.Wrap("unshare")
            .WithArguments(arguments => arguments.Add(_unshare).Add("bash").Add(_script).Add(folder).Add(_hidden).Add("--")
                .Add(program.TargetFilePath).Add(program.Arguments, escape: false))
            .WithEnvironmentVariables(program.EnvironmentVariables)
            .WithValidation(CommandResultValidation.None);

    private async Task<bool> WorksAsync(string folder, CancellationToken cancel)
    {
        try
        {
            var trial = await Apply(CliWrap.Cli.Wrap("true"), folder).ExecuteBufferedAsync(cancel);
            return trial.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
