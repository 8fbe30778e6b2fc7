using AngleSharp.Dom;

namespace Engine.Book.Tests.Pages;

public class PageRendererTests(SampleBook sample)
{
    private IDocument Page => sample.Page("02-2-sigmoid.html");

    private IElement Cell(int number) => Page.GetElementById($"cell-c{number}")!;

    [Fact]
    public void Code_is_highlighted_and_its_text_is_the_source()
    {
        var code = Cell(4).QuerySelector("code")!;
        var source = SampleBook.Notebooks()[1].Notebook.Cells[3].Source;
        Assert.Equal(source, code.TextContent);
        Assert.Contains("foreach", code.QuerySelectorAll(".c-keyword").Select(token => token.TextContent));
    }

    [Fact]
    public void A_cell_tagged_hide_input_is_closed_and_a_long_one_can_fold()
    {
        Assert.NotNull(Cell(2).QuerySelector("details:not([open]) .code"));
        Assert.Equal("33", Cell(10).QuerySelector(".code")!.GetAttribute("data-fold"));
        Assert.Null(Cell(4).QuerySelector(".code")!.GetAttribute("data-fold"));
    }

    [Fact]
    public void Console_text_is_shown_as_it_was_printed() =>
        Assert.Equal("σ(0) = 0.5000\nσ(3.14) = 0.9585\n", Cell(4).QuerySelector("pre.output")!.TextContent);

    [Fact]
    public void A_chart_has_its_sentence_its_picture_and_its_data()
    {
        var chart = Cell(6).QuerySelector(".chart")!;
        Assert.Equal("The sigmoid rises from 0 to 1; its derivative peaks at 0.25 at x = 0.", chart.GetAttribute("data-label"));
        var picture = chart.QuerySelector("img")!;
        Assert.Equal(chart.GetAttribute("data-label"), picture.GetAttribute("alt"));
        Assert.Equal(("640", "400"), (picture.GetAttribute("width"), picture.GetAttribute("height")));
        var script = File.ReadAllText(Path.Combine(SampleBook.Folder, chart.GetAttribute("data-script")!));
        Assert.StartsWith("book.figures[\"02-2-sigmoid-1\"] = {\"config\":", script);
    }

    [Fact]
    public void Markdown_is_preferred_to_plain_text() => Assert.Equal(3, Cell(7).QuerySelectorAll(".output tbody tr").Length);

    [Fact]
    public void Latex_is_typeset() => Assert.NotNull(Cell(8).QuerySelector(".output math mfrac"));

    [Fact]
    public void Html_stands_in_a_frame_that_runs_no_script()
    {
        var frame = Cell(10).QuerySelector("iframe")!;
        Assert.Equal("allow-same-origin", frame.GetAttribute("sandbox"));
        Assert.StartsWith("<meta http-equiv=\"Content-Security-Policy\"", frame.GetAttribute("srcdoc"));
        Assert.Contains("<table border=1>", frame.GetAttribute("srcdoc"));
    }

    [Fact]
    public void An_error_shows_its_message_and_its_trace_in_colour()
    {
        var error = Cell(10).QuerySelector(".error")!;
        Assert.Contains("cannot multiply 3×4 by 5×2", error.QuerySelector("p")!.TextContent);
        Assert.Equal("System.InvalidOperationException", error.QuerySelector(".ansi-31")!.TextContent);
    }
}
