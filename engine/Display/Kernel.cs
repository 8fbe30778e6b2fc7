using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Html;

namespace Microsoft.DotNet.Interactive;

/// <summary>The functions that a notebook cell can call without qualification, as in .NET Interactive.</summary>
public static class Kernel
{
    /// <summary>Displays a value below the cell.</summary>
    /// <param name="value">Anything; its registered formatters decide how it looks.</param>
    /// <param name="mimeTypes">The MIME types to show it in; by default those that its type prefers.</param>
    /// <returns>A handle that can replace what is shown.</returns>
    [SuppressMessage("Style", "IDE1006", Justification = "Notebooks call it by this name.")]
    public static DisplayedValue display(object? value, params string[] mimeTypes) => value.Display(mimeTypes);

    /// <summary>Marks text as HTML.</summary>
    public static IHtmlContent HTML(string content) => new HtmlString(content);
}
