using System.Text.Json.Nodes;
using Engine.Host.Jupyter;
using Engine.Notebooks.Outputs;

namespace Engine.Host.Tests.Jupyter;

public class LiveFormTests
{
    [Fact]
    public void What_a_front_end_is_sent_is_what_a_run_stores()
    {
        var bundle = MimeBundle.Of(MimeType.Text, "a\nb")
            .With(MimeType.Plotly, JsonNode.Parse("""{"layout": {"range": [-0.0, 1.0, 1E-05]}, "data": []}""")!);

        var live = LiveForm.Of(bundle, "k");

        Assert.Equal(bundle.ToJson()[MimeType.Plotly]!.ToJsonString(), live[MimeType.Plotly]!.ToJsonString());
        Assert.Equal("""{"data":[],"layout":{"range":[0,1,1e-05]}}""", live[MimeType.Plotly]!.ToJsonString());
        Assert.Equal("a\nb", (string?)live[MimeType.Text]);
    }

    [Fact]
    public void A_figure_comes_with_the_html_that_draws_it() => Assert.Contains("plotly",
        (string?)LiveForm.Of(MimeBundle.Of(MimeType.Plotly, "").With(MimeType.Plotly, JsonNode.Parse("{}")!), "k")[MimeType.Html], StringComparison.Ordinal);
}
