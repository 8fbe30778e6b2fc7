using System.CommandLine;
using Engine.Conversion.Migration;
using Engine.Notebooks;

namespace Engine.Cli;

/// <summary><c>migrate PATH…</c></summary>
internal static class MigrateCommand
{
    private static readonly string[] Formats = ["text", "markdown", "json"];

    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Notebooks (.ipynb, .dib), or folders of them.", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format") { Description = "text, markdown or json.", DefaultValueFactory = _ => Formats[0], HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong(Formats);
        var list = new Option<bool>("--list") { Description = "Print instead what notebooks of .NET Interactive use, and what becomes of it here, as a table of Markdown." };
        var command = new Command("migrate", "Says of notebooks that were written for Polyglot Notebooks what will run here, what will not, where, and what to write instead. Runs no cell.") { paths, format, list };
        command.SetAction((parsed, _) => ExitCode.OfAsync(() => Task.FromResult(parsed.GetValue(list) ? List() : Report(parsed.GetValue(paths)!, parsed.GetValue(format)!))));
        return command;
    }

    private static int List()
    {
        Console.Write(FeatureTable.Write());
        return 0;
    }

    private static int Report(string[] paths, string format)
    {
        if (paths.Length == 0)
            throw new CommandException("name notebooks or folders of them, or --list");
        var report = new MigrationReport([.. NotebookFiles.Find(paths, withDib: true).Select(path => (path, Findings(path)))]);
        Console.Write(format switch
        {
            "json" => report.ToJson(),
            "markdown" => report.ToMarkdown(),
            _ => report.ToText(),
        });
        return 0;
    }

    private static IReadOnlyList<Finding> Findings(string path)
    {
        try
        {
            return MigrationScan.Of(LoadedNotebooks.CSharp(path));
        }
        catch (Exception e) when (e is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            return [new Finding(0, 0, "", IsBlocking: true, (e as NotebookFormatException)?.Problem ?? e.Message)];
        }
    }
}
