using System.CommandLine;
using Engine.Cli.Installation;
using Engine.Host;
using PipeTarget = CliWrap.PipeTarget;

namespace Engine.Cli;

/// <summary><c>serve [FOLDER]</c></summary>
internal static class ServeCommand
{
    private const int DefaultPort = 8080;

    public static Command Create()
    {
        var folder = new Argument<string?>("FOLDER") { Description = "A site or a book; by default artifacts/site.", Arity = ArgumentArity.ZeroOrOne };
        var port = new Option<int>("--port", "-p") { Description = "The port on this computer; 0 takes a free one.", DefaultValueFactory = _ => DefaultPort };
        var command = new Command("serve", "Shows a site on this computer, so that stopping a cell keeps its variables.") { folder, port };
        command.SetAction((parsed, cancel) => ExitCode.OfAsync(async () =>
        {
            var place = Existing(parsed.GetValue(folder));
            var project = Publication.FindProject("Server") ?? throw new CommandException(
                $"the server is built from the engine's sources: in a clone of the repository; any other server of static files shows {place}, too");
            // Where a web project is run, its own folder is the current one.
            var run = Dotnet.Call("run", "--project", project, "--configuration", "Release", "--verbosity", "quiet", "--", Path.GetFullPath(place), $"{parsed.GetValue(port)}")
                .WithStandardOutputPipe(PipeTarget.ToStream(Console.OpenStandardOutput()))
                .WithStandardErrorPipe(PipeTarget.ToStream(Console.OpenStandardError()));
            return (await run.ExecuteAsync(cancel)).ExitCode;
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
