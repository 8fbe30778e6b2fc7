using System.Text.Json.Nodes;
using Engine.Notebooks.Outputs;

namespace Engine.Notebooks.Tests.Outputs;

public class MimeBundleTests
{
    private static MimeBundle Bundle => MimeBundle.FromJson(JsonNode.Parse(
        """{"text/plain": ["a\n", "b"], "image/png": "iVBO", "application/json": ["x", "y"]}""")!.AsObject());

    [Fact]
    public void Texts_are_joined_and_json_is_left_alone()
    {
        Assert.Equal("a\nb", Bundle.Text(MimeType.Text));
        Assert.Equal("""["x","y"]""", Bundle["application/json"]!.ToJsonString());
        Assert.Null(Bundle.Text("application/json"));
        Assert.Null(Bundle[MimeType.Html]);
        Assert.Equal(["text/plain", "image/png", "application/json"], Bundle.Types);
    }

    [Fact]
    public void It_is_written_sorted_with_texts_as_lines() => Assert.Equal(
        """{"application/json":["x","y"],"image/png":"iVBO","text/plain":["a\n","b"]}""",
        Bundle.ToJson().ToJsonString());

    [Fact]
    public void With_and_without_make_new_bundles()
    {
        var before = Bundle;
        var after = before.With(MimeType.Text, "c").With(MimeType.Html, "<b>").Without(MimeType.Png, "absent/type");
        Assert.Equal(["text/plain", "application/json", "text/html"], after.Types);
        Assert.Equal("c", after.Text(MimeType.Text));
        Assert.Equal("a\nb", before.Text(MimeType.Text));
        Assert.True(before.Contains(MimeType.Png));
        Assert.False(after.Contains(MimeType.Png));
    }

    [Fact]
    public void Json_is_stored_as_Jupyter_would_store_it() => Assert.Equal(
        """{"application/json":{"a":1e-05,"b":[{"c":1,"d":2}]}}""",
        MimeBundle.Empty.With("application/json", JsonNode.Parse("""{"b": [{"d": 2, "c": 1.0}], "a": 1E-05}""")!).ToJson().ToJsonString());

    [Theory]
    [InlineData("application/json", true)]
    [InlineData("application/vnd.plotly.v1+json", true)]
    [InlineData("text/json", false)]
    [InlineData("application/javascript", false)]
    public void Json_types_are_nbformats(string mime, bool json) => Assert.Equal(json, MimeType.IsJson(mime));
}
