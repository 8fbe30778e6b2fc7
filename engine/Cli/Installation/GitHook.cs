using System.ComponentModel;
using CliWrap;
using CliWrap.Buffered;
using Engine.Host;
using Engine.Notebooks.Files;

namespace Engine.Cli.Installation;

/// <summary>A script that git runs before it makes a commit.</summary>
/// <param name="Path">Its file.</param>
internal sealed record GitHook(string Path)
{
    private const string Mark = "# activation-notebooks:";

    /// <summary>Whether there is such a file.</summary>
    public bool Exists => File.Exists(Path);

    /// <summary>Whether this engine has written it.</summary>
    public bool IsOurs => Exists && File.ReadLines(Path).Take(2).Any(line => line.StartsWith(Mark, StringComparison.Ordinal));

    /// <summary>The hook of the repository in which the process works.</summary>
    /// <param name="name">Its file's name.</param>
    /// <exception cref="CommandException">There is no repository, or no git.</exception>
    public static async Task<GitHook> OfAsync(string name)
    {
        // A relative core.hooksPath starts at the top.
        var top = await GitAsync(Directory.GetCurrentDirectory(), "--show-toplevel");
        var hooks = await GitAsync(top, "--git-path", "hooks");
        return new GitHook(System.IO.Path.Combine(System.IO.Path.GetFullPath(hooks, top), name));
    }

    /// <summary>Writes it, or replaces it.</summary>
    public void Write()
    {
        var script = new EmbeddedFiles(typeof(GitHook).Assembly).Text("Hook/pre-commit.sh")
            .Replace("{{dotnet}}", Quoted(Dotnet.Path), StringComparison.Ordinal)
            .Replace("{{engine}}", Quoted(System.IO.Path.Combine(AppContext.BaseDirectory, "activations.dll")), StringComparison.Ordinal);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        AtomicFile.Write(Path, script);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path, File.GetUnixFileMode(Path) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }

    /// <summary>Removes it.</summary>
    public void Delete() => File.Delete(Path);

    // Within single quotes of a shell.
    private static string Quoted(string path) => path.Replace("'", @"'\''", StringComparison.Ordinal);

    private static async Task<string> GitAsync(string directory, params string[] question)
    {
        try
        {
            var git = await CliWrap.Cli.Wrap("git").WithArguments(["rev-parse", .. question]).WithWorkingDirectory(directory)
                .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();
            return git.IsSuccess ? git.StandardOutput.TrimEnd('\r', '\n') : throw new CommandException($"git: {git.StandardError.Trim()}");
        }
        catch (Win32Exception e)
        {
            throw new CommandException($"cannot start git: {e.Message}");
        }
    }
}
