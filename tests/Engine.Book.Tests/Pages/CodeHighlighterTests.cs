using AngleSharp.Dom;
using Engine.Book.Pages;
using FsCheck;
using FsCheck.Fluent;

namespace Engine.Book.Tests.Pages;

public class CodeHighlighterTests
{
    [Theory]
    [InlineData("var x = 0.5f;", "keyword", "var")]
    [InlineData("var x = 0.5f;", "number", "0.5f")]
    [InlineData("await Task.Delay(1);", "keyword", "await")]
    [InlineData("await Task.Delay(1);", "type", "Task")]
    [InlineData("await Task.Delay(1);", "method", "Delay")]
    [InlineData("record Layer(int Size);", "type", "Layer")]
    [InlineData("double F(Matrix<float> m) => 1;", "type", "Matrix")]
    [InlineData("double F(Matrix<float> m) => 1;", "method", "F")]
    [InlineData("xs.Select(x => x)", "method", "Select")]
    [InlineData("// why", "comment", "// why")]
    [InlineData("#r \"nuget: A, 1\"\n1", "directive", "#r \"nuget: A, 1\"\n")]
    [InlineData("\"\"\"raw \"quotes\" \"\"\"", "string", "\"\"\"raw \"quotes\" \"\"\"")]
    [InlineData("$\"{x:F2} done\"", "string", " done")]
    public void A_token_is_marked(string code, string kind, string token) =>
        Assert.Contains(token, Html(code).QuerySelectorAll($".c-{kind}").Select(element => element.TextContent));

    [Theory]
    [InlineData("#!time\nvar x = 1;")]
    [InlineData("var x = ; <b> }} \"open")]
    [InlineData("/* open")]
    [InlineData("#if X\nhidden\n#endif")]
    [InlineData("\tx = '\\'';  \n\n")]
    [InlineData("")]
    public void The_text_is_exactly_the_code(string code) => Assert.Equal(code, Html(code).TextContent);

    [Fact]
    public void The_text_is_exactly_the_code_whatever_it_is() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements("a", "A", " ", "\n", "\"", "'", "#", "!", "r", "/", "*", "<", "&", "{", "}", "$", "@", "(", ")", ";", "1", ".", "激")
            .ListOf().Select(string.Concat).ToArbitrary(),
        code => Html(code).TextContent == code));

    private static IElement Html(string code) => SampleBook.Parse($"<div>{CodeHighlighter.Highlight(code)}</div>").QuerySelector("div")!;
}
