namespace Engine.Display;

/// <summary>Where a running cell's outputs go, in the order in which the cell makes them.</summary>
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
}
