using Engine.Notebooks.Outputs;

namespace Engine.Cells;

/// <summary>Where a running cell's outputs go, in the order in which the cell makes them, and who answers its questions.</summary>
internal interface ICellOutput
{
    /// <summary>Text written to <c>stdout</c> or <c>stderr</c>.</summary>
    void Stream(string name, string text);

    /// <summary>Something displayed while the cell runs; its id lets a later <see cref="Update"/> replace it.</summary>
    void Display(MimeBundle data, string displayId);

    /// <summary>Replaces what was displayed under the id, in whichever cell that was.</summary>
    void Update(MimeBundle data, string displayId);

    /// <summary>The value of the cell's last expression.</summary>
    void Result(MimeBundle data);

    /// <summary>Removes what the cell has shown so far, at once or when the next output comes.</summary>
    void Clear(bool wait);

    /// <summary>Asks the reader for a line of text; null if there is nobody to ask.</summary>
    string? Ask(string prompt, bool isPassword);
}
