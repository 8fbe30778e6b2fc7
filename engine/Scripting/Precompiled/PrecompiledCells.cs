using Engine.Cells;
using Engine.Notebooks.Outputs;
using Engine.Scripting.Packages;
using Engine.Scripting.References;

namespace Engine.Scripting.Precompiled;

/// <summary>The cells of a notebook that nobody has changed: run in order, and again, they need no compiler.</summary>
/// <remarks>Nothing here may name a type of the compiler's, which need not have been loaded.</remarks>
internal sealed class PrecompiledCells
{
    private readonly IReadOnlyList<PrecompiledCell> _cells;
    private readonly string _directory;
    private readonly LoadedCells _loaded;
    private readonly CellObjects _objects;
    private readonly IPackageSource _packages;
    private readonly List<RanCell> _ran = [];
    private readonly CellExecution _execution;

    /// <param name="cells">The cells, in order.</param>
    /// <param name="directory">The notebook's folder.</param>
    /// <param name="loaded">Where compiled cells are loaded.</param>
    /// <param name="objects">The variables of the cells.</param>
    /// <param name="packages">Where packages come from.</param>
    public PrecompiledCells(
        IReadOnlyList<PrecompiledCell> cells, string directory, LoadedCells loaded, CellObjects objects, IPackageSource packages)
    {
        (_cells, _directory, _loaded, _objects, _packages) = (cells, directory, loaded, objects, packages);
        _execution = new CellExecution(new RuntimeError(loaded.Find, Lines));
    }

    /// <summary>The cells that have run.</summary>
    public IReadOnlyList<RanCell> Ran => _ran;

    /// <summary>Whether a cell, as it was compiled, comes next or may be run again.</summary>
    /// <param name="cell">Its number.</param>
    /// <param name="code">Its text.</param>
    public bool CanRun(int cell, string code) =>
        cell <= _cells.Count && _cells[cell - 1].Code == code
        && (cell == _ran.Count + 1 || (cell <= _ran.Count && _ran[cell - 1].CanRunAgain(_ran.Skip(cell))));

    /// <summary>Runs a cell that can be run.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="output">Where its outputs go.</param>
    /// <param name="interruption">Stops it.</param>
    /// <returns>Why it failed, or null.</returns>
    public async Task<ErrorOutput?> RunAsync(int number, ICellOutput output, IInterruption interruption)
    {
        CurrentCell.Enter(output);
        using var entered = LoadedCells.Enter();
        var cell = _cells[number - 1];
        try
        {
            await AddPackagesAsync(cell, output);
            InterruptPoint.Watch(interruption.Asked);
            return await _execution.RunAsync(() => number <= _ran.Count ? _ran[number - 1].Run : Load(cell), () => cell.HasValue, output, interruption);
        }
        catch (PackageException e)
        {
            return ErrorOutput.OneLine("PackageError", e.Message);
        }
        catch (OperationCanceledException) when (interruption.Asked is { IsCancellationRequested: true })
        {
            return CellExecution.Interrupted;
        }
    }

    private async Task AddPackagesAsync(PrecompiledCell cell, ICellOutput output)
    {
        if (cell.Packages.Count == 0)
            return;
        foreach (var notice in (await _packages.ResolveAsync(cell.Packages, [], CancellationToken.None)).Notices)
            output.Stream("stderr", $"{notice}\n");
    }

    private Func<Task<object>> Load(PrecompiledCell cell)
    {
        foreach (var name in cell.Initialized)
            LoadedCells.Initialize(name);
        var assembly = cell.EntryPoint is null ? null : _loaded.Load(new MemoryStream(cell.Assembly), () => new MemoryStream(cell.Symbols));
        var run = assembly is null ? CellObjects.Nothing : _objects.Add(assembly, cell.EntryPoint!);
        _ran.Add(new(_ran.Count + 1, cell, assembly?.GetType(cell.EntryPoint!.Type), run));
        return run;
    }

    private string[]? Lines(string file) =>
        _ran.Where(ran => CellPath.Of(_directory, ran.Number) == file).Select(ran => ran.Cell.Code.Split('\n')).FirstOrDefault();
}
