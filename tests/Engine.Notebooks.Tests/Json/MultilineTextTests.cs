using System.Text.Json.Nodes;
using Engine.Notebooks.Json;

namespace Engine.Notebooks.Tests.Json;

public class MultilineTextTests
{
    /// <summary>Right-hand sides are what Python 3.11 answered to <c>splitlines(True)</c>.</summary>
    [Theory]
    [InlineData("", "[]")]
    [InlineData("a", """["a"]""")]
    [InlineData("a\n", """["a\n"]""")]
    [InlineData("a\n\nb", """["a\n","\n","b"]""")]
    [InlineData("a\r\nb\rc\n\rd", """["a\r\n","b\r","c\n","\r","d"]""")]
    [InlineData("a\vb\fc\x1d", """["a\u000b","b\f","c\u001d"]""")]
    [InlineData("a\u2028b\u0085c", """["a\u2028","b\u0085","c"]""")]
    public void Lines_are_split_as_Python_splits_them(string text, string lines) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(lines), MultilineText.Split(text)));

    [Theory]
    [InlineData("\"a\"", "a")]
    [InlineData("[]", "")]
    [InlineData("""["a\n", "b"]""", "a\nb")]
    [InlineData("5", null)]
    [InlineData("""["a", 5]""", null)]
    public void Text_is_read_either_way(string json, string? text) => Assert.Equal(text, MultilineText.Join(JsonNode.Parse(json)));
}
