using Engine.Commands.Progress;
using Engine.Execution;
using Engine.Html;
using Engine.Pictures;

namespace Engine.Commands;

/// <summary>Runs notebooks and says on the terminal how it went.</summary>
/// <param name="Paths">Files and folders; none means the collection.</param>
/// <param name="Options">How they are run.</param>
/// <param name="InPlace">Whether the outputs are stored in the files.</param>
/// <param name="Browser">What draws the stored pictures of charts, or null.</param>
/// <param name="BookDirectory">Where a book of the notebooks is written, or null.</param>
internal sealed record RunJob(
    IReadOnlyList<string> Paths, RunOptions Options, bool InPlace, Browser? Browser, string? BookDirectory)
{
    /// <summary>Does it.</summary>
    /// <returns>0 if every notebook ran to its end, else 1.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancel)
    {
        var (notebooks, malformed) = LoadedNotebooks.Load(NotebookFiles.Find(Paths));
        var stored = new PictureIndex();
        foreach (var (_, notebook) in notebooks)
            stored.Add(notebook);

        var results = await RunProgress.ShowAsync(
            [.. notebooks.Select(n => n.Path)],
            observer => new CollectionRunner(Options, observer).RunAsync(notebooks, cancel));
        RunReport.WriteFailures(results, malformed);

        var illustrator = new Illustrator(stored);
        if (InPlace)
            await StoreAsync([.. results.Where(r => r.Failure is null)], illustrator, cancel);
        if (BookDirectory is not null)
            WriteBook(results, illustrator, BookDirectory);
        return malformed.Count == 0 && results.All(r => r.Failure is null) ? 0 : 1;
    }

    /// <summary>A notebook that failed is not among them: it keeps what is stored in it.</summary>
    private async Task StoreAsync(IReadOnlyList<NotebookResult> results, Illustrator illustrator, CancellationToken cancel)
    {
        if (await illustrator.DrawAsync([.. results.Select(r => r.Notebook)], Browser, cancel) is { } missing)
            Console.Error.WriteLine(missing);
        foreach (var result in results)
            result.Notebook.Save(result.Path);
    }

    /// <summary>The book shows what a run gave, failures too; its pictures are the stored ones that still fit.</summary>
    private static void WriteBook(IReadOnlyList<NotebookResult> results, Illustrator illustrator, string directory)
    {
        illustrator.Reuse([.. results.Select(r => r.Notebook)]);
        var book = BookWriter.Write([.. results.Select(r => (r.Path, r.Notebook))], directory);
        foreach (var warning in book.Warnings)
            Console.Error.WriteLine(warning);
        Console.WriteLine($"{book.Pages} notebooks, {book.Charts} charts: open {book.Index}");
    }
}
