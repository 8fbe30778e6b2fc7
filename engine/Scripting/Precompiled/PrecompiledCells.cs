using Engine.Cells;
using Engine.Notebooks.Outputs;
using Engine.Scripting.Packages;
using Engine.Scripting.References;

namespace Engine.Scripting.Precompiled;

/// <summary>The cells of a notebook that nobody has changed: run in order, they need no compiler.</summary>
/// <remarks>Nothing here may name a type of the compiler's, which need not have been loaded.</remarks>
internal sealed class PrecompiledCells
{
    private readonly IReadOnlyList<PrecompiledCell> _cells;
    private readonly string _directory;
    private readonly LoadedCells _loaded;
    private readonly CellObjects _objects;
    private readonly IPackageSource _packages;
    private readonly List<(int Number, PrecompiledCell Cell)> _ran = [];
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

    /// <summary>The cells that have run, each with its number.</summary>
    public IReadOnlyList<(int Number, PrecompiledCell Cell)> Ran => _ran;

    /// <summary>Whether a cell comes next as it was compiled.</summary>
    /// <param name="cell">Its number.</param>
    /// <param name="code">Its text.</param>
    public bool IsNext(int cell, string code) => cell == _ran.Count + 1 && cell <= _cells.Count && _cells[cell - 1].Code == code;

    /// <summary>Runs the next cell.</summary>
    /// <param name="output">Where its outputs go.</param>
    /// <param name="interruption">Stops it.</param>
    /// <returns>Why it failed, or null.</returns>
    public async Task<ErrorOutput?> RunAsync(ICellOutput output, IInterruption interruption)
    {
        CurrentCell.Enter(output);
        using var entered = LoadedCells.Enter();
        var cell = _cells[_ran.Count];
        try
        {
            await AddPackagesAsync(cell, output);
            InterruptPoint.Watch(interruption.Asked);
            return await _execution.RunAsync(() => Load(cell), () => cell.HasValue, output, interruption);
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
        foreach (var assembly in cell.Initialized)
            LoadedCells.Initialize(assembly);
        _ran.Add((_ran.Count + 1, cell));
        return cell.EntryPoint is { } entry ? _objects.Add(_loaded.Load(new MemoryStream(cell.Assembly), () => new MemoryStream(cell.Symbols)), entry) : CellObjects.Nothing;
    }

    private string[]? Lines(string file) =>
        _ran.Where(ran => CellPath.Of(_directory, ran.Number) == file).Select(ran => ran.Cell.Code.Split('\n')).FirstOrDefault();
}
