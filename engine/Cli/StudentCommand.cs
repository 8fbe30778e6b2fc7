using System.CommandLine;
using Engine.Coursework.Assignments;
using Engine.Notebooks;

namespace Engine.Cli;

/// <summary><c>student PATH… --output DIR</c></summary>
internal static class StudentCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "The teacher's notebooks, or folders of them.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--output") { Description = "The folder for the students' notebooks.", Required = true, HelpName = "FOLDER" };
        var command = new Command("student", "Writes notebooks as students get them: stubs for solutions, no hidden tests, no outputs.") { paths, output };
        command.SetAction((parsed, _) => ExitCode.OfAsync(() => Task.FromResult(Write(parsed.GetValue(paths)!, parsed.GetValue(output)!))));
        return command;
    }

    private static int Write(string[] paths, string folder)
    {
        var (notebooks, malformed) = LoadedNotebooks.Load(NotebookFiles.Find(paths));
        if (malformed.Count > 0)
            throw new CommandException(malformed[0]);
        RequireDistinct(notebooks, folder);
        // All before the first is written: a half of an assignment helps nobody.
        var versions = notebooks.Select(notebook => (Target(notebook.Path, folder), Version(notebook.Path, notebook.Notebook, folder))).ToList();
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (path, version) in versions)
            {
                version.Save(path);
                Console.WriteLine(path);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"cannot write to {folder}: {e.Message}");
        }
        return 0;
    }

    private static Notebook Version(string path, Notebook notebook, string folder)
    {
        try
        {
            var from = Path.GetDirectoryName(Path.GetFullPath(path))!;
            return StudentVersion.Of(RelativeReferences.Rebase(notebook, from, Path.GetFullPath(folder)));
        }
        catch (AssignmentException e)
        {
            throw new CommandException($"{path}: {e.Message}");
        }
    }

    private static void RequireDistinct(IReadOnlyList<(string Path, Notebook Notebook)> notebooks, string folder)
    {
        foreach (var (path, _) in notebooks)
        {
            if (Path.GetFullPath(Target(path, folder)) == Path.GetFullPath(path))
                throw new CommandException($"{path} would be replaced by its students' version: name another folder with --output");
        }
        if (notebooks.GroupBy(notebook => Path.GetFileName(notebook.Path)).FirstOrDefault(group => group.Count() > 1) is { } same)
            throw new CommandException($"{string.Join(" and ", same.Select(notebook => notebook.Path))} have the same name: write them to two folders");
    }

    private static string Target(string path, string folder) => Path.Combine(folder, Path.GetFileName(path));
}
