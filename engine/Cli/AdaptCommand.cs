using System.CommandLine;
using System.Reflection;
using Engine.Coursework.Adaptation;
using Engine.Notebooks;

namespace Engine.Cli;

/// <summary><c>adapt NOTEBOOK --as NAME</c></summary>
internal static class AdaptCommand
{
    private const string Extension = ".ipynb";

    public static Command Create()
    {
        var notebook = new Argument<string>("NOTEBOOK") { Description = "A notebook of the course." };
        var name = new Option<string>("--as") { Description = "The copy, wherever you want it; nothing is overwritten.", Required = true, HelpName = "NAME" };
        var command = new Command("adapt", """
            Copies a notebook of the course, so that it runs anywhere and can be edited: the library comes from its packages,
            files that cells load or read are copied beside it, links to other notebooks become text. Outputs are kept.
            """) { notebook, name };
        command.SetAction((parsed, _) => ExitCode.OfAsync(() => Task.FromResult(Adapt(parsed.GetValue(notebook)!, parsed.GetValue(name)!))));
        return command;
    }

    private static string Version { get; } =
        typeof(AdaptCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static int Adapt(string path, string name)
    {
        if (!File.Exists(path))
            throw new CommandException($"'{path}' is no notebook");
        var (notebooks, malformed) = LoadedNotebooks.Load([path]);
        if (malformed.Count > 0)
            throw new CommandException(malformed[0]);
        var target = name.EndsWith(Extension, StringComparison.Ordinal) ? name : name + Extension;
        if (File.Exists(target))
            throw new CommandException($"{target} is there already: choose another name");

        var source = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var folder = Path.GetDirectoryName(Path.GetFullPath(target))!;
        var copy = Copy(path, notebooks[0].Notebook, source);
        try
        {
            // All before the first is written: a half of a notebook helps nobody.
            var missing = copy.Files.Where(file => !IsThere(Path.Combine(source, file), Path.Combine(folder, file))).ToList();
            Directory.CreateDirectory(folder);
            foreach (var file in missing)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file))!);
                File.Copy(Path.Combine(source, file), Path.Combine(folder, file));
            }
            copy.Notebook.Save(target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"cannot write {target}: {e.Message}");
        }
        foreach (var remark in copy.Remarks)
            Console.WriteLine(remark);
        Console.WriteLine(target);
        return 0;
    }

    private static AdaptedCopy Copy(string path, Notebook notebook, string folder)
    {
        try
        {
            return AdaptedCopy.Of(notebook, folder, Version);
        }
        catch (AdaptationException e)
        {
            throw new CommandException($"{path}: {e.Message}");
        }
    }

    private static bool IsThere(string source, string target)
    {
        if (!File.Exists(target))
            return false;
        return File.ReadAllBytes(source).SequenceEqual(File.ReadAllBytes(target))
            ? true
            : throw new CommandException($"{target} is there already, and is another file than {source}: choose another folder");
    }
}
