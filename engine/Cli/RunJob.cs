using Engine.Book.Live;
using Engine.Charts.Pictures;
using Engine.Cli.Execution;
using Engine.Cli.Progress;

namespace Engine.Cli;

/// <summary>Runs notebooks and says on the terminal how it went.</summary>
/// <param name="Paths">Files and folders; none means the collection.</param>
/// <param name="Options">How they are run.</param>
/// <param name="InPlace">Whether the outputs are stored in the files.</param>
/// <param name="Browser">What draws the stored pictures of charts, or null.</param>
/// <param name="BookDirectory">Where a book of the notebooks is written, or null.</param>
internal sealed record RunJob(
    IReadOnlyList<string> Paths, RunOptions Options, bool InPlace, Browser? Browser, string? BookDirectory)
{
    /// <summary>What runs cells in the pages of the book; null for pages that are only read.</summary>
    public CellRuntime? Runtime { get; init; }

    /// <summary>Does it.</summary>
    /// <returns>0 if every notebook ran to its end, else 1.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancel)
    {
        var (notebooks, malformed) = LoadedNotebooks.Load(NotebookFiles.Find(Paths), storesOutputs: InPlace);
        var results = await RunProgress.ShowAsync(
            [.. notebooks.Select(n => n.Path)],
            observer => new CollectionRunner(Options, observer, TimeProvider.System).RunAsync(notebooks, cancel));
        RunReport.WriteFailures(results, malformed);

        var illustrator = new Illustrator(PictureIndex.Of(notebooks.Select(n => n.Notebook)));
        if (InPlace)
            results = await StoreAsync(results, illustrator, cancel);
        if (BookDirectory is not null)
            WriteBook(results, illustrator, BookDirectory);
        return malformed.Count == 0 && results.All(r => r.Failure is null) ? 0 : 1;
    }

    /// <summary>Stores the notebooks that ran to their end; one that failed keeps what is stored in it.</summary>
    /// <returns>The results, those that were stored with the pictures that were drawn for them.</returns>
    private async Task<IReadOnlyList<NotebookResult>> StoreAsync(
        IReadOnlyList<NotebookResult> results, Illustrator illustrator, CancellationToken cancel)
    {
        var ended = results.Where(result => result.Failure is null).ToList();
        var (illustrated, missing) = await illustrator.DrawAsync([.. ended.Select(result => result.Notebook)], Browser, cancel);
        if (missing is not null)
            Console.Error.WriteLine(missing);
        var stored = ended.Zip(illustrated, (result, notebook) => result with { Notebook = notebook }).ToDictionary(result => result.Path);
        foreach (var (path, result) in stored)
            result.Notebook.Save(path);
        return [.. results.Select(result => stored.GetValueOrDefault(result.Path, result))];
    }

    /// <summary>The book shows what a run gave, failures too; its pictures are the stored ones that still fit.</summary>
    private void WriteBook(IReadOnlyList<NotebookResult> results, Illustrator illustrator, string directory)
    {
        var illustrated = illustrator.Reuse([.. results.Select(r => r.Notebook)]);
        BookJob.Write([.. results.Zip(illustrated, (result, notebook) => (result.Path, notebook))], directory, Runtime);
    }
}
