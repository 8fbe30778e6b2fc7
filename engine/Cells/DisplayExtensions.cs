using Engine.Cells;
using Microsoft.DotNet.Interactive.Formatting;

// In no namespace: there a cell finds them before those of the same names in the package's System.DisplayExtensions,
// which return a handle that updates nothing (it has another id than what was displayed).

/// <summary>Displays values from within a notebook cell.</summary>
public static class DisplayExtensions
{
    /// <summary>Displays the value below the cell.</summary>
    /// <param name="value">Anything; its registered formatters decide how it looks.</param>
    /// <param name="mimeTypes">The MIME types to show it in; by default those that its type prefers.</param>
    /// <returns>A handle that can replace what is shown.</returns>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) =>
        CurrentCell.Show(value, ValueFormatter.Formatted(value, mimeTypes));

    /// <summary>Displays text that already is of a MIME type, such as <c>text/markdown</c> or <c>text/latex</c>.</summary>
    /// <param name="value">The text.</param>
    /// <param name="mimeType">What it is.</param>
    /// <returns>A handle that can replace what is shown.</returns>
    public static DisplayedValue DisplayAs(this string value, string mimeType) =>
        CurrentCell.Show(value, [new FormattedValue(mimeType, value)]);

    /// <summary>Displays bytes that already are of a MIME type, such as <c>image/png</c>.</summary>
    /// <param name="value">The bytes.</param>
    /// <param name="mimeType">What they are.</param>
    /// <returns>A handle that can replace what is shown.</returns>
    public static DisplayedValue DisplayAs(this byte[] value, string mimeType) =>
        Convert.ToBase64String(value).DisplayAs(mimeType);
}
