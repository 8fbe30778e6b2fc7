using Engine.Notebooks;
using Engine.Notebooks.Outputs;

namespace Engine.Cli.Execution;

/// <summary>A cell that failed.</summary>
/// <param name="Cell">Its number, as in <c>In [5]</c>.</param>
/// <param name="Error">Why.</param>
internal sealed record CellFailure(int Cell, ErrorOutput Error);

/// <summary>A notebook that has been run.</summary>
/// <param name="Path">Where it was read from.</param>
/// <param name="Notebook">A copy of the notebook with the new outputs.</param>
/// <param name="Cells">How many cells were run.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Failure">What stopped it, or null.</param>
internal sealed record NotebookResult(string Path, Notebook Notebook, int Cells, TimeSpan Elapsed, CellFailure? Failure)
{
    /// <summary>The numbers of the cells that were left as they are, being of other languages.</summary>
    public IReadOnlyList<int> Skipped { get; init; } = [];

    /// <summary>How many charts its outputs hold.</summary>
    public int Charts => CountCharts(Notebook.Cells.SelectMany(cell => cell.Outputs));

    /// <summary>How many of some outputs are charts.</summary>
    public static int CountCharts(IEnumerable<Output> outputs) => outputs.Count(output => output is DataOutput { Figure: not null });
}
