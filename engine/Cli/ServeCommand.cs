using System.CommandLine;
using Engine.Cli.Site;

namespace Engine.Cli;

/// <summary><c>serve [FOLDER]</c></summary>
internal static class ServeCommand
{
    private const int DefaultPort = 8080;

    public static Command Create()
    {
        var folder = new Argument<string?>("FOLDER") { Description = "A site or a book; by default artifacts/site.", Arity = ArgumentArity.ZeroOrOne };
        var port = new Option<int>("--port", "-p") { Description = "The port on this computer.", DefaultValueFactory = _ => DefaultPort };
        var command = new Command("serve", "Shows a site on this computer, so that stopping a cell keeps its variables.") { folder, port };
        command.SetAction((parsed, cancel) => ExitCode.OfAsync(async () =>
        {
            await SiteServer.RunAsync(Existing(parsed.GetValue(folder)), parsed.GetValue(port), cancel);
            return 0;
        }));
        return command;
    }

    private static string Existing(string? folder)
    {
        var place = folder ?? NotebookFiles.Artifacts("site");
        return File.Exists(Path.Combine(place, "index.html")) ? place : throw new CommandException(
            $"no index.html in {place}: {(folder is null ? "write the site first, with the command 'site'" : "name the folder of a site or a book")}");
    }
}
