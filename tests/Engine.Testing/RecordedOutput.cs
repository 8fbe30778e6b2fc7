using Engine.Cells;
using Engine.Notebooks.Outputs;

namespace Engine.Testing;

/// <summary>Keeps what a cell puts out, as one line each.</summary>
internal sealed class RecordedOutput : ICellOutput
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines)
                return [.. _lines];
        }
    }

    public void Stream(string name, string text) => Add($"{name}: {text}");

    public void Display(MimeBundle data, string displayId) => Add($"display {Text(data)}");

    public void Update(MimeBundle data, string displayId) => Add($"update {Text(data)}");

    public void Result(MimeBundle data) => Add($"result {Text(data)}");

    public void Clear(bool wait) => Add($"clear {wait}");

    public string? Ask(string prompt, bool isPassword)
    {
        Add($"ask {prompt}");
        return "the answer";
    }

    private static string Text(MimeBundle data) => string.Join(" | ", data.Select(entry => $"{entry.Key} {entry.Value}"));

    private void Add(string line)
    {
        lock (_lines)
            _lines.Add(line);
    }
}
