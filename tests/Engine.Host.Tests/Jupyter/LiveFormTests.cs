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

        var live = LiveForm.Of(bundle);

        Assert.Equal(bundle.ToJson()[MimeType.Plotly]!.ToJsonString(), live[MimeType.Plotly]!.ToJsonString());
        Assert.Equal("""{"data":[],"layout":{"range":[0,1,1e-05]}}""", live[MimeType.Plotly]!.ToJsonString());
        Assert.Equal("a\nb", (string?)live[MimeType.Text]);
    }

    // An untrusted front end prefers HTML and does not draw it.
    [Fact]
    public void Html_is_sent_only_where_nothing_else_says_the_same()
    {
        var html = MimeBundle.Of(MimeType.Html, "<b>1</b>").With(MimeType.Text, "1");

        Assert.Equal([MimeType.Html, MimeType.Text], Types(html));
        Assert.Equal([MimeType.Text, MimeType.Plotly], Types(html.With(MimeType.Plotly, new JsonObject())));
    }

    private static IEnumerable<string> Types(MimeBundle bundle) => LiveForm.Of(bundle).Select(entry => entry.Key);
}
