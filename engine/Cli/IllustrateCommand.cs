using System.CommandLine;
using Engine.Charts.Pictures;
using Engine.Notebooks;

namespace Engine.Cli;

/// <summary><c>illustrate [PATH…]</c></summary>
internal static class IllustrateCommand
{
    public static Command Create()
    {
        var paths = NotebookFiles.Argument();
        var command = new Command("illustrate", "Draws the pictures that stored charts lack; runs no cell.") { paths };
        var browser = BrowserOption.AddTo(command);
        command.SetAction((parsed, cancel) => ExitCode.OfAsync(() =>
            ExecuteAsync(parsed.GetValue(paths) ?? [], browser.Read(parsed), cancel)));
        return command;
    }

    /// <returns>0 if every chart of every notebook has a picture now, else 1.</returns>
    private static async Task<int> ExecuteAsync(IReadOnlyList<string> paths, Browser? browser, CancellationToken cancel)
    {
        var (notebooks, malformed) = LoadedNotebooks.Load(NotebookFiles.Find(paths));
        foreach (var message in malformed)
            Console.Error.WriteLine(message);

        var stored = notebooks.Select(n => n.Notebook).ToList();
        var (illustrated, missing) = await new Illustrator(PictureIndex.Of(stored)).DrawAsync(stored, browser, cancel);
        if (missing is not null)
            Console.Error.WriteLine(missing);
        foreach (var (path, before, after) in notebooks.Zip(illustrated, (n, after) => (n.Path, n.Notebook, after)))
            Save(path, Illustrator.WithoutPicture([before]).Count - Illustrator.WithoutPicture([after]).Count, after);
        return malformed.Count == 0 && missing is null ? 0 : 1;
    }

    private static void Save(string path, int drawn, Notebook notebook)
    {
        if (drawn == 0)
            return;
        notebook.Save(path);
        Console.WriteLine($"{path}: {drawn} pictures");
    }
}
