namespace Neural.Charts;

/// <summary>A remark in a figure, with an arrow that points at a place: <c>("saturated: no slope", 4, 0.98)</c>.</summary>
/// <param name="Text">A few words.</param>
/// <param name="X">The place on the x axis.</param>
/// <param name="Y">The place on the y axis.</param>
public sealed record Note(string Text, double X, double Y)
{
    /// <summary>A text and the place that it is about.</summary>
    public static implicit operator Note((string Text, double X, double Y) note) => new(note.Text, note.X, note.Y);

    /// <summary>Such as <c>“saturated” at (4, 0.98)</c>.</summary>
    public override string ToString() => $"“{Charts.Text.Name(Text)}” at ({Charts.Text.Number(X)}, {Charts.Text.Number(Y)})";
}
