using Engine.Notebooks;

namespace Notebooks.Tests;

public class PassageTests
{
    private const string Chart = """{"output_type":"display_data","metadata":{},"data":{"application/vnd.plotly.v1+json":{},"text/plain":"a"}}""";
    private const string Table = """{"output_type":"display_data","metadata":{},"data":{"text/markdown":"| a |\n| ---: |\n| 1 |"}}""";

    [Fact]
    public void What_is_shown_counts_for_the_heading_above_it()
    {
        var passages = Passages(
            Markdown("# 1. 一 · One\\n\\n| a | b |\\n|---|---:|\\n| 1 | 2 |"), Code(Chart, Table), Markdown("## Another"), Code(Chart),
            Markdown("### 2. 二 · Two"), Code(Table));

        Assert.Equal([new("", 0, 0), new("1. 一 · One", 2, 2), new("2. 二 · Two", 0, 1)], passages);
    }

    [Fact]
    public void A_title_is_what_stands_before_the_dot() => Assert.Equal("1. 一", Passages(Markdown("# 1. 一· One"))[^1].Title);

    [Fact]
    public void A_longer_heading_is_another_one() => Assert.Single(Passages(Markdown("# 1. 一二 · One")));

    private static IReadOnlyList<Passage> Passages(params string[] cells) => Passage.Of(
        Notebook.Parse($$"""{"cells":[{{string.Join(',', cells)}}],"metadata":{},"nbformat":4,"nbformat_minor":5}""", "test"),
        new HashSet<string> { "1. 一", "2. 二" });

    private static string Markdown(string text) =>
        $$"""{"cell_type":"markdown","id":"m","metadata":{},"source":"{{text}}"}""";

    private static string Code(params string[] outputs) =>
        $$"""{"cell_type":"code","id":"c","metadata":{},"execution_count":1,"source":"1","outputs":[{{string.Join(',', outputs)}}]}""";
}
