using System.CommandLine;
using Engine.Conversion;
using Engine.Conversion.Apps;
using Engine.Notebooks;
using Engine.Notebooks.Files;

namespace Engine.Cli;

/// <summary><c>convert FILE… --to FORMAT</c></summary>
internal static class ConvertCommand
{
    private static readonly string[] Formats = ["ipynb", "dib", "cs"];

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Notebooks (.ipynb, .dib), or programs (.cs, .csx).", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--to") { Description = "ipynb; dib, the other format of Polyglot Notebooks; or cs, a program in one file, which 'dotnet run FILE.cs' runs.", Required = true, HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong(Formats);
        var output = new Option<string?>("--output") { Description = "The folder for what is written; by default beside each file.", HelpName = "FOLDER" };
        var command = new Command("convert", "Writes notebooks in another format, and says what that has no place for. Nothing is overwritten.") { files, format, output };
        command.SetAction((parsed, _) => ExitCode.OfAsync(() => Task.FromResult(Convert(parsed.GetValue(files)!, parsed.GetValue(format)!, parsed.GetValue(output)))));
        return command;
    }

    private static int Convert(string[] files, string format, string? output)
    {
        var targets = files.Select(file => Target(file, format, output)).ToList();
        if (targets.GroupBy(Path.GetFullPath).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new CommandException($"two files would become {twice.Key}: convert them into two folders");
        // All before the first is written.
        var texts = files.Zip(targets, (file, target) => (file, target, Text: Text(file, format, target))).ToList();
        foreach (var (file, target, text) in texts)
        {
            Directory.CreateDirectory(Folder(target));
            AtomicFile.Write(target, text.Value);
            Console.WriteLine($"{file} → {target}");
            foreach (var loss in text.Losses)
                Console.WriteLine($"  lost: {loss}");
        }
        return 0;
    }

    private static string Target(string file, string format, string? output)
    {
        if (!File.Exists(file))
            throw new CommandException($"'{file}' does not exist");
        var target = Path.Combine(output ?? Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}.{format}");
        return File.Exists(target) ? throw new CommandException($"{target} is there already: choose another folder with --output") : target;
    }

    private static Converted<string> Text(string file, string format, string target)
    {
        var read = Read(file);
        var written = format switch
        {
            "ipynb" => new Converted<string>(read.Value.ToJson(), []),
            "dib" => DibConversion.Write(read.Value),
            _ => AppWriter.Write(read.Value, Folder(file), Folder(target)),
        };
        return written with { Losses = [.. read.Losses, .. written.Losses] };
    }

    private static string Folder(string file) => Path.GetDirectoryName(Path.GetFullPath(file))!;

    private static Converted<Notebook> Read(string file)
    {
        if (Path.GetExtension(file) is ".cs" or ".csx")
            return AppReader.Read(File.ReadAllText(file), file);
        var (notebooks, malformed) = LoadedNotebooks.Load([file], storesOutputs: false);
        return malformed.Count > 0 ? throw new CommandException(malformed[0]) : new Converted<Notebook>(notebooks[0].Notebook, []);
    }
}
