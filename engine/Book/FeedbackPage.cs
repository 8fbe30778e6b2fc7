using System.Text.RegularExpressions;
using Engine.Book.Formulas;
using Engine.Book.Pages;
using Engine.Notebooks;
using Engine.Notebooks.Files;

namespace Engine.Book;

/// <summary>A page for one reader: notebooks as a book shows them, in one file that runs nothing.</summary>
internal static partial class FeedbackPage
{
    private static readonly EmbeddedFiles Embedded = new(typeof(FeedbackPage).Assembly);

    /// <summary>Writes it.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="parts">Each with a name, lines that sum it up, and a notebook if there is one.</param>
    /// <returns>HTML.</returns>
    public static string Write(string title, IReadOnlyList<(string Name, IReadOnlyList<string> Lines, Notebook? Notebook)> parts)
    {
        var files = new BookFiles();
        var math = new MathTypesetter();
        var html = Template.Render("feedback", new
        {
            Title = title,
            // Without the fonts, which are larger than the page: a reader's own take their place.
            Style = FontFace().Replace(string.Concat(new[] { "base.css", "cells.css" }.Select(name => Embedded.Text($"Assets/{name}"))), ""),
            Parts = parts.Select((part, i) => new
            {
                part.Name,
                part.Lines,
                Body = part.Notebook is null ? "" : Body(new BookPage($"{part.Name}.ipynb", part.Notebook, $"part-{i + 1}"), files, math),
            }).ToList(),
        });
        return PictureFile().Replace(html, match => files.All.TryGetValue(match.Groups["file"].Value, out var bytes)
            ? $"src=\"data:image/png;base64,{Convert.ToBase64String(bytes)}\""
            : match.Value);
    }

    private static string Body(BookPage page, BookFiles files, MathTypesetter math) =>
        Lower(new PageRenderer(page, [page], files, math).Render().Body);

    // The page has its own heading of the first level.
    private static string Lower(string body) => Level1().Replace(body, match => match.Value.Replace("h1", "h2", StringComparison.Ordinal));

    [GeneratedRegex("src=\"(?<file>pictures/[^\"]+\\.png)\"")]
    private static partial Regex PictureFile();

    [GeneratedRegex("@font-face [{][^}]*[}]\\s*")]
    private static partial Regex FontFace();

    [GeneratedRegex("</?h1\\b")]
    private static partial Regex Level1();
}
