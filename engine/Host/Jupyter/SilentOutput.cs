using Engine.Cells;
using Engine.Notebooks.Outputs;

namespace Engine.Host.Jupyter;

/// <summary>Shows nothing of what a cell puts out, and keeps its value.</summary>
/// <param name="reader">Answers the cell's questions.</param>
internal sealed class SilentOutput(ICellOutput? reader = null) : ICellOutput
{
    /// <summary>The value of the last expression.</summary>
    public MimeBundle Value { get; private set; } = MimeBundle.Empty;

    public void Stream(string name, string text)
    {
    }

    public void Display(MimeBundle data, string displayId)
    {
    }

    public void Update(MimeBundle data, string displayId)
    {
    }

    public void Result(MimeBundle data) => Value = data;

    public void Clear(bool wait)
    {
    }

    public string? Ask(string prompt, bool isPassword) => reader?.Ask(prompt, isPassword);
}
