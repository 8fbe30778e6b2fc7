using System.Text.Json.Nodes;
using Engine.Charts.Pictures;
using Engine.Host.Jupyter;
using Engine.Notebooks.Outputs;
using Engine.Testing;

namespace Engine.Host.Tests.Jupyter;

public sealed class IllustratedOutputTests : IDisposable
{
    private static readonly MimeBundle Chart = MimeBundle.Empty.With(MimeType.Plotly, new JsonObject());

    private readonly TemporaryFolder _folder = new();
    private readonly RecordedOutput _sent = new();
    private readonly IllustratedOutput _output;

    private readonly SessionPictures _pictures;

    public IllustratedOutputTests()
    {
        _pictures = new SessionPictures(_folder.Path, () => new Browser(StubBrowser.In(_folder)), _ => { });
        _output = new(_sent, _pictures, CancellationToken.None);
    }

    public void Dispose()
    {
        _pictures.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Charts_get_pictures_and_updates_only_those_that_are_known()
    {
        _output.Update(Chart, "id");
        _output.Display(Chart, "id");
        _output.Update(Chart, "id");
        _output.Result(Chart);

        const string Figure = "application/vnd.plotly.v1+json {}";
        const string Picture = $"{Figure} | image/png {StubBrowser.Picture}";
        Assert.Equal([$"update {Figure}", $"display {Picture}", $"update {Picture}", $"result {Picture}"], _sent.Lines);
    }

    [Fact]
    public void What_is_no_chart_or_has_a_picture_stays_as_it_is()
    {
        _output.Display(MimeBundle.Of(MimeType.Text, "1"), "id");
        _output.Result(Chart.With(MimeType.Png, "theirs"));

        Assert.Equal(["display text/plain 1", "result application/vnd.plotly.v1+json {} | image/png theirs"], _sent.Lines);
    }
}
