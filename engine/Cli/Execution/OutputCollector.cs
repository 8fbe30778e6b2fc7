using System.Text.Json.Nodes;
using Engine.Host.Workers;
using Engine.Notebooks.Outputs;

namespace Engine.Cli.Execution;

/// <summary>Gathers the events of a notebook's cells into the outputs that the notebook stores.</summary>
internal sealed class OutputCollector
{
    // A cell that prints without end must not take the whole run's memory.
    private const long Limit = 16L << 20;

    private readonly Dictionary<int, List<Output>> _cells = [];
    private readonly Dictionary<int, long> _sizes = [];
    private readonly Dictionary<string, List<(int Cell, int Index)>> _displays = [];
    private readonly HashSet<int> _toClear = [];

    /// <summary>The outputs of a cell; what it printed in one go is one output.</summary>
    public IReadOnlyList<Output> Of(int cell)
    {
        var outputs = _cells.GetValueOrDefault(cell, []);
        var joined = new List<Output>();
        for (var i = 0; i < outputs.Count; i++)
        {
            var run = outputs.Skip(i).TakeWhile(o => outputs[i] is StreamOutput first && o is StreamOutput s && s.Name == first.Name)
                .Cast<StreamOutput>().ToList();
            joined.Add(run.Count == 0 ? outputs[i] : run[0] with { Text = string.Concat(run.Select(s => s.Text)) });
            i += Math.Max(0, run.Count - 1);
        }
        return joined;
    }

    /// <summary>Takes an event in.</summary>
    /// <exception cref="OutputLimitException">The cell has produced more than can be stored.</exception>
    public void Add(WorkerEvent message)
    {
        if (message is not (FinishedEvent or UpdateEvent) && _toClear.Remove(message.Cell))
            Clear(message.Cell);
        switch (message)
        {
            case ClearEvent { Wait: true }:
                _toClear.Add(message.Cell);
                break;
            case ClearEvent:
                Clear(message.Cell);
                break;
            case StreamEvent stream:
                Count(message.Cell, stream.Text.Length);
                Outputs(message.Cell).Add(new StreamOutput(stream.Name, stream.Text));
                break;
            case DisplayEvent display:
                var data = Bundle(message.Cell, display.Data);
                Positions(display.DisplayId).Add((message.Cell, Outputs(message.Cell).Count));
                Outputs(message.Cell).Add(new DisplayOutput(data));
                break;
            case UpdateEvent update:
                Replace(update, Bundle(message.Cell, update.Data));
                break;
            case ResultEvent result:
                Outputs(message.Cell).Add(new ResultOutput(message.Cell, Bundle(message.Cell, result.Data)));
                break;
            case FinishedEvent { Error: { } error }:
                Outputs(message.Cell).Add(error);
                break;
        }
    }

    private void Clear(int cell)
    {
        _cells.Remove(cell);
        foreach (var positions in _displays.Values)
            positions.RemoveAll(position => position.Cell == cell);
    }

    private void Replace(UpdateEvent update, MimeBundle data)
    {
        foreach (var (cell, index) in Positions(update.DisplayId))
            _cells[cell][index] = new DisplayOutput(data);
    }

    private MimeBundle Bundle(int cell, JsonObject data)
    {
        var stored = StoredForm.Of(MimeBundle.FromJson(data));
        Count(cell, stored.Sum(entry => entry.Value?.ToJsonString().Length ?? 0));
        return stored;
    }

    private void Count(int cell, int characters)
    {
        _sizes[cell] = _sizes.GetValueOrDefault(cell) + characters;
        if (_sizes[cell] > Limit)
            throw new OutputLimitException($"the cell's outputs exceed {Limit >> 20} million characters, more than a notebook can hold: print less");
    }

    private List<Output> Outputs(int cell) =>
        _cells.TryGetValue(cell, out var outputs) ? outputs : _cells[cell] = [];

    private List<(int Cell, int Index)> Positions(string displayId) =>
        _displays.TryGetValue(displayId, out var positions) ? positions : _displays[displayId] = [];
}
