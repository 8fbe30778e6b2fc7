using System.Diagnostics.CodeAnalysis;
using Engine.Cells;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

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

    /// <summary>The kernels of other languages, of which there are none.</summary>
    [Obsolete("this engine is one kernel, of C#: write the code of another into the cell itself, or into a file that #load names", error: true)]
    public static object? Root => null;

    /// <summary>Runs JavaScript in a front end that trusts the notebook.</summary>
    /// <param name="scriptContent">The script.</param>
    /// <returns>A handle that can replace what is shown.</returns>
    public static DisplayedValue Javascript(string scriptContent) => scriptContent.DisplayAs("application/javascript");

    /// <summary>Applies a style sheet in a front end that trusts the notebook.</summary>
    /// <param name="content">The style sheet.</param>
    /// <returns>A handle that can replace what is shown.</returns>
    public static DisplayedValue CSS(string content) => $"<style>{content}</style>".DisplayAs("text/html");

    /// <summary>Marks text as HTML.</summary>
    public static IHtmlContent HTML(string content) => new HtmlString(content);

    /// <summary>Removes what the running cell has shown so far.</summary>
    /// <param name="wait">Whether to wait for the next output, which avoids flicker.</param>
    [SuppressMessage("Style", "IDE1006", Justification = "Notebooks know it by this name.")]
    public static void clear_output(bool wait = false) => CurrentCell.Output?.Clear(wait);

    /// <summary>Asks the reader for a line of text.</summary>
    /// <param name="prompt">What to ask.</param>
    /// <param name="isPassword">Whether the answer is not to be shown.</param>
    /// <returns>The answer; empty if there is nobody to ask.</returns>
    public static Task<string> GetInputAsync(string prompt = "", bool isPassword = false) =>
        Task.FromResult(CurrentCell.Output?.Ask(prompt, isPassword) ?? "");

    /// <summary>Asks the reader for a text that is not shown.</summary>
    /// <param name="prompt">What to ask.</param>
    /// <returns>The answer; empty if there is nobody to ask.</returns>
    public static Task<string> GetPasswordAsync(string prompt = "") =>
        GetInputAsync(prompt, isPassword: true);
}
