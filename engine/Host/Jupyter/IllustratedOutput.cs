using System.Text.Json.Nodes;
using Engine.Cells;
using Engine.Notebooks.Outputs;

namespace Engine.Host.Jupyter;

/// <summary>Gives every chart its picture before it is sent, so that a front end that saves the notebook saves the picture, too.</summary>
/// <param name="inner">Takes the outputs.</param>
/// <param name="pictures">The session's pictures.</param>
/// <param name="interrupt">Stops the wait for a picture.</param>
internal sealed class IllustratedOutput(ICellOutput inner, SessionPictures pictures, CancellationToken interrupt) : ICellOutput
{
    public void Stream(string name, string text) => inner.Stream(name, text);

    public void Display(MimeBundle data, string displayId) => inner.Display(With(data, pictures.FindOrDraw), displayId);

    // Updates follow each other quickly: a picture is not drawn for each of them.
    public void Update(MimeBundle data, string displayId) => inner.Update(With(data, pictures.Find), displayId);

    public void Result(MimeBundle data) => inner.Result(With(data, pictures.FindOrDraw));

    public void Clear(bool wait) => inner.Clear(wait);

    public string? Ask(string prompt, bool isPassword) => inner.Ask(prompt, isPassword);

    private MimeBundle With(MimeBundle data, Func<JsonNode, CancellationToken, string?> picture) =>
        data[MimeType.Plotly] is { } figure && !data.Contains(MimeType.Png) && picture(figure, interrupt) is { } png
            ? data.With(MimeType.Png, png)
            : data;
}
