using System.Text.Json.Nodes;
using Engine.Book.Formulas;
using Engine.Book.Pages;
using Engine.Notebooks.Outputs;
using Engine.Testing;

namespace Engine.Book.Tests.Pages;

public class OutputRendererTests
{
    private static readonly MimeBundle Settings = MimeBundle.Of(MimeType.Text, "JsonObject")
        .With(MimeType.Json, JsonNode.Parse("""{"layers": [2, 1], "name": "<b>"}""")!);

    [Fact]
    public void Json_is_shown_indented_and_escaped() => Assert.Equal(
        "{\n \"layers\": [\n  2,\n  1\n ],\n \"name\": \"<b>\"\n}",
        SampleBook.Parse(Rendered(Settings)).QuerySelector("pre.output")!.TextContent);

    [Fact]
    public void Html_is_preferred_to_json() =>
        Assert.NotNull(SampleBook.Parse(Rendered(Settings.With(MimeType.Html, "<i>x</i>"))).QuerySelector("iframe"));

    private static string Rendered(MimeBundle data)
    {
        var page = new BookPage("a.ipynb", TestNotebooks.Of(TestNotebooks.Code), "a");
        return new OutputRenderer(page, new BookFiles(), markdown => markdown, new MathTypesetter()).Render(new DisplayOutput(data, null));
    }
}
