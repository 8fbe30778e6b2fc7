using System.CommandLine;

namespace Engine.Cli;

/// <summary>The engine's verbs.</summary>
internal static class CommandLine
{
    /// <summary>Does what the arguments say.</summary>
    /// <param name="arguments">A verb and its options; none runs the collection and writes the book.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(string[] arguments)
    {
        var root = new RootCommand("Runs C# notebooks without a notebook server, and writes them as a web book.");
        CollectionCommand.Configure(root);
        root.Subcommands.Add(RunCommand.Create());
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(IllustrateCommand.Create());
        root.Subcommands.Add(SiteCommand.Create());
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(HookCommand.Create());
        root.Subcommands.Add(InstallCommand.Create());
        root.Subcommands.Add(UninstallCommand.Create());
        root.Subcommands.Add(StudentCommand.Create());
        root.Subcommands.Add(GradeCommand.Create());
        root.Subcommands.Add(AdaptCommand.Create());
        root.Subcommands.Add(ConvertCommand.Create());
        root.Subcommands.Add(MigrateCommand.Create());
        return root.Parse(arguments).InvokeAsync();
    }
}
