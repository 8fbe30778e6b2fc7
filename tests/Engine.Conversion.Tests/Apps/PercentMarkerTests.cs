using System.Text.Json.Nodes;
using Engine.Conversion.Apps;

namespace Engine.Conversion.Tests.Apps;

public class PercentMarkerTests
{
    [Theory]
    [InlineData("// %%", "code", "{}")]
    [InlineData("// %% [markdown]", "markdown", "{}")]
    [InlineData("//%% [md]", "markdown", "{}")]
    [InlineData("// %% [raw] id=\"a-1\"", "raw", """{"id":"a-1"}""")]
    [InlineData("// %% A title [markdown] tags=[\"a\", \"b c\"] n=1", "markdown", """{"tags":["a","b c"],"n":1}""")]
    [InlineData("// %% nbgrader={\"grade\": true, \"points\": 2} id=\"x\"", "code", """{"nbgrader":{"grade":true,"points":2},"id":"x"}""")]
    [InlineData("// %% A title = something", "code", "{}")]
    public void A_marker_is_read(string line, string kind, string entries)
    {
        var marker = PercentMarker.Parse(line)!;
        Assert.Equal(kind, marker.Kind);
        Assert.Equal(entries, marker.Entries.ToJsonString());
    }

    [Theory]
    [InlineData("// 50 % of it")]
    [InlineData("// %%% a line")]
    [InlineData("var x = 1; // %%")]
    public void Other_comments_are_none(string line) => Assert.Null(PercentMarker.Parse(line));

    [Fact]
    public void A_marker_is_written_as_it_is_read()
    {
        var marker = new PercentMarker("markdown", new JsonObject { ["id"] = "第一", ["x"] = new JsonObject { ["y"] = "a \"b\" = <c>" } });
        var read = PercentMarker.Parse(marker.ToString())!;
        Assert.Equal(marker.ToString(), read.ToString());
        Assert.Contains("第一", marker.ToString(), StringComparison.Ordinal);
    }
}
