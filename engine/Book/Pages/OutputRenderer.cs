using Engine.Book.Formulas;
using Engine.Notebooks.Json;
using Engine.Notebooks.Outputs;

namespace Engine.Book.Pages;

/// <summary>Outputs of cells as HTML: of several representations the one a book shows best.</summary>
/// <param name="page">The page they stand on.</param>
/// <param name="files">Receives charts and pictures.</param>
/// <param name="markdown">Renders Markdown outputs.</param>
/// <param name="math">Typesets LaTeX outputs.</param>
internal sealed class OutputRenderer(BookPage page, BookFiles files, Func<string, string> markdown, MathTypesetter math)
{
    /// <summary>The path of the first chart's picture, null so far.</summary>
    public string? FirstPicture { get; private set; }

    /// <summary>How many charts were rendered so far.</summary>
    public int Charts { get; private set; }

    /// <summary>Renders one output.</summary>
    /// <param name="output">The output.</param>
    /// <returns>HTML that runs nothing of the output's.</returns>
    public string Render(Output output) => output switch
    {
        StreamOutput stream => Template.Render("output-stream", new
        {
            IsError = stream.Name == "stderr",
            Text = AnsiText.ToHtml(stream.Text),
        }),
        ErrorOutput error => Template.Render("output-error", new
        {
            error.Name,
            error.Value,
            // Where that says no more than the line above it, once is enough.
            Traceback = error.Traceback is [var line] && line == $"{error.Name}: {error.Value}" ? "" : AnsiText.ToHtml(string.Join('\n', error.Traceback)),
        }),
        DataOutput { Data: var data } => Render(data),
        _ => throw new ArgumentException($"{output.GetType().Name} has no form in the book", nameof(output)),
    };

    private string Render(MimeBundle data)
    {
        var alt = data.Text(MimeType.Text)?.Trim() is { Length: > 0 } text ? text : "Output of the cell above";
        if (Chart.AddTo(files, $"{page.Name}-{Charts + 1}", data) is { } chart)
            return RenderChart(chart, data, alt);
        if (data.Text(MimeType.Markdown) is { } prose)
            return Template.Render("output-markdown", new { Html = markdown(prose) });
        if (data.Text(MimeType.Latex) is { } tex)
            return Template.Render("output-latex", new { Formula = math.Typeset(tex.Trim().Trim('$'), display: true) });
        if (Picture.AddTo(files, page.Name, data) is { } picture)
            return Template.Render("output-picture", new { picture.File, picture.Width, picture.Height, Alt = alt });
        if (data.Text(MimeType.Html) is { } html)
            return Template.Render("output-html", new { Policy = Template.Render("frame-policy", new { }), Html = html });
        return data[MimeType.Json] is { } json
            ? Template.Render("output-json", new { Json = JupyterJson.Write(json) })
            : Template.Render("output-text", new { Text = AnsiText.ToHtml(data.Text(MimeType.Text) ?? Unknown(data)) });
    }

    private string RenderChart(Chart chart, MimeBundle data, string alt)
    {
        Charts++;
        var picture = Picture.AddTo(files, page.Name, data);
        FirstPicture ??= picture?.File;
        return Template.Render("output-chart", new
        {
            Name = Path.GetFileNameWithoutExtension(chart.Script),
            chart.Script,
            chart.Height,
            Alt = alt,
            Picture = picture,
        });
    }

    private static string Unknown(MimeBundle data) => $"({string.Join(", ", data.Types)})";
}
