using System.CommandLine;
using Engine.Cli.Installation;

namespace Engine.Cli;

/// <summary><c>hook install | uninstall [--as NAME]</c></summary>
internal static class HookCommand
{
    private const string PreCommit = "pre-commit";

    public static Command Create() => new("hook", "Has git draw the pictures that the charts of a commit's notebooks lack.")
    {
        Verb("install", "Writes the hook of the repository that you are in. It never keeps a commit from being made.", Install),
        Verb("uninstall", "Removes the hook that 'hook install' has written, and nothing else.", Uninstall),
    };

    private static Command Verb(string name, string description, Action<GitHook> act)
    {
        var file = new Option<string>("--as")
        {
            Description = "The hook's file; another than pre-commit is for a hook of your own to call.",
            DefaultValueFactory = _ => PreCommit,
        };
        var command = new Command(name, description) { file };
        command.SetAction((parsed, _) => ExitCode.OfAsync(() => ActAsync(parsed.GetValue(file)!, act)));
        return command;
    }

    private static async Task<int> ActAsync(string name, Action<GitHook> act)
    {
        if (name != Path.GetFileName(name))
            throw new CommandException($"'{name}' is no file name");
        var hook = await GitHook.OfAsync(name);
        try
        {
            act(hook);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"cannot change {hook.Path}: {e.Message}");
        }
        return 0;
    }

    private static void Install(GitHook hook)
    {
        if (hook.Exists && !hook.IsOurs)
        {
            throw new CommandException(
                $"{hook.Path} is somebody else's hook: 'hook install --as illustrate' writes another file beside it, which it may call");
        }
        hook.Write();
        Console.WriteLine($"Installed {hook.Path}");
    }

    private static void Uninstall(GitHook hook)
    {
        if (!hook.Exists)
            throw new CommandException($"there is no {hook.Path}");
        if (!hook.IsOurs)
            throw new CommandException($"{hook.Path} is somebody else's hook: it stays");
        hook.Delete();
        Console.WriteLine($"Removed {hook.Path}");
    }
}
