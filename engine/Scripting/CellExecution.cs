using Engine.Cells;
using Engine.Notebooks.Outputs;
using Microsoft.DotNet.Interactive.Formatting;

namespace Engine.Scripting;

/// <summary>Runs what cells were compiled to.</summary>
/// <param name="errors">What a reader is told of exceptions.</param>
internal sealed class CellExecution(RuntimeError errors)
{
    /// <summary>What a cell that was stopped ends with.</summary>
    public static ErrorOutput Interrupted => ErrorOutput.OneLine("Interrupted", "the cell was interrupted; what it had declared so far is kept");

    /// <summary>Runs a cell, and shows its value.</summary>
    /// <param name="load">Loads it, and gives what runs it.</param>
    /// <param name="hasValue">Whether it has a value; asked only where that value is null, which may stand for none.</param>
    /// <param name="output">Where its value goes.</param>
    /// <param name="interruption">Stops it.</param>
    /// <returns>Why it failed, or null.</returns>
    public async Task<ErrorOutput?> RunAsync(Func<Func<Task<object>>> load, Func<bool> hasValue, ICellOutput output, IInterruption interruption)
    {
        try
        {
            var value = await interruption.RunAsync(load());
            if (value is not DisplayedValue && (value is not null || hasValue()))
                output.Result(interruption.Run(() => ValueFormatter.Format(value)));
            return null;
        }
        catch (Exception e) when (interruption.Asked is not { IsCancellationRequested: true })
        {
            // The cell's own code has thrown, or a formatter has, or an assembly does not load.
            return errors.From(e);
        }
    }
}
