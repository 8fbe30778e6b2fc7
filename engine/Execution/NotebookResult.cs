using Engine.Display;
using Engine.Documents;
using Engine.Scripting;

namespace Engine.Execution;

/// <summary>A cell that failed.</summary>
/// <param name="Cell">Its number, as in <c>In [5]</c>.</param>
/// <param name="Error">Why.</param>
internal sealed record CellFailure(int Cell, CellError Error);

/// <summary>A notebook that has been run.</summary>
/// <param name="Path">Where it was read from.</param>
/// <param name="Notebook">The notebook with its new outputs.</param>
/// <param name="Cells">How many cells were run.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Failure">What stopped it, or null.</param>
internal sealed record NotebookResult(string Path, Notebook Notebook, int Cells, TimeSpan Elapsed, CellFailure? Failure)
{
    /// <summary>How many charts its outputs hold.</summary>
    public int Charts => CountCharts(Notebook.Cells.SelectMany(cell => cell.Outputs));

    public static int CountCharts(IEnumerable<Output> outputs) => outputs.Count(output => output switch
    {
        DisplayOutput display => display.Data.Contains(MimeType.Plotly),
        ResultOutput result => result.Data.Contains(MimeType.Plotly),
        _ => false,
    });
}
