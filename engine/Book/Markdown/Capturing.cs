using Markdig.Renderers;

namespace Engine.Book.Markdown;

/// <summary>Lets a renderer hand a node's content to a template.</summary>
internal static class Capturing
{
    /// <summary>Renders aside.</summary>
    /// <param name="renderer">The renderer at work.</param>
    /// <param name="write">Writes to it.</param>
    /// <returns>What was written.</returns>
    public static string Capture(this HtmlRenderer renderer, Action write)
    {
        var outside = renderer.Writer;
        using var inside = new StringWriter();
        renderer.Writer = inside;
        write();
        renderer.Writer = outside;
        return inside.ToString();
    }
}
