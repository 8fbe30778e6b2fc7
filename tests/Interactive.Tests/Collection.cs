using Engine.Notebooks;
using Interactive.Tests;
using Notebooks.Tests;

[assembly: AssemblyFixture(typeof(Collection))]

namespace Interactive.Tests;

/// <summary>The notebooks, run by .NET Interactive: each in a kernel of its own, as many at a time as there are processors.</summary>
public sealed class Collection
{
    private readonly Dictionary<string, Task<Notebook>> _runs;

    public Collection()
    {
        // Where a front end starts a kernel: what a cell loads is named from there.
        Directory.SetCurrentDirectory(StoredNotebooks.Folder);
        var processors = new SemaphoreSlim(Environment.ProcessorCount);
        _runs = StoredNotebooks.Names.ToDictionary(row => row.Data, row => Task.Run(async () =>
        {
            await processors.WaitAsync();
            try
            {
                return await RunAsync(StoredNotebooks.Committed(row.Data));
            }
            finally
            {
                processors.Release();
            }
        }));
    }

    internal Task<Notebook> RunAsync(string name) => _runs[name];

    private static async Task<Notebook> RunAsync(Notebook notebook)
    {
        using var kernel = new InteractiveKernel();
        List<Cell> cells = [];
        foreach (var cell in notebook.Cells)
            cells.Add(cell.IsRunnable ? cell.WithRun(null, KernelOutputs.Of(await kernel.RunAsync(cell.Source))) : cell);
        return notebook.WithCells(cells);
    }
}
