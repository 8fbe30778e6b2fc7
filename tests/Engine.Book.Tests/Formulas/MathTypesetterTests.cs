using Engine.Book.Formulas;

namespace Engine.Book.Tests.Formulas;

public class MathTypesetterTests
{
    private static readonly MathTypesetter Math = new();

    [Fact]
    public void A_formula_becomes_mathml_with_its_source()
    {
        var math = SampleBook.Parse(Math.Typeset(@"\frac{1}{1+e^{-x}}", display: true)).QuerySelector("math")!;
        Assert.Equal("block", math.GetAttribute("display"));
        Assert.NotNull(math.QuerySelector("mfrac msup"));
        Assert.Equal(@"\frac{1}{1+e^{-x}}", math.QuerySelector("annotation")!.TextContent);
    }

    [Theory]
    [InlineData(@"\mathbb{R}", "ℝ")]
    [InlineData(@"\mathbf{W}", "𝐖")]
    [InlineData(@"\mathcal{L}", "ℒ")]
    [InlineData(@"\mathbb{1}", "𝟙")]
    [InlineData(@"\mathfrak{g}", "𝔤")]
    [InlineData(@"\boldsymbol{x}", "𝒙")]
    public void Styled_letters_are_characters_that_every_browser_draws(string tex, string letter) =>
        Assert.Equal(letter, SampleBook.Parse(Math.Typeset(tex, display: false)).QuerySelector("mrow")!.TextContent);

    [Theory]
    [InlineData(@"\sigma(-x)", 1)]
    [InlineData(@"[-1, +1]", 2)]
    [InlineData(@"a - b", 0)]
    [InlineData(@"(a) - b", 0)]
    public void A_sign_is_no_subtraction(string tex, int signs) =>
        Assert.Equal(signs, SampleBook.Parse(Math.Typeset(tex, display: false)).QuerySelectorAll("mo[form=prefix]").Length);

    [Fact]
    public void Chinese_in_a_formula_is_text() =>
        Assert.Contains("<mtext>否则</mtext>", Math.Typeset(@"x \text{否则}", display: false));

    [Fact]
    public void What_is_no_latex_is_shown_and_reported()
    {
        var math = new MathTypesetter();
        var html = math.Typeset(@"\bad{<b>", display: false);
        Assert.Equal(@"\bad{<b>", SampleBook.Parse(html).QuerySelector("code.math-error")!.TextContent);
        Assert.Contains(@"'\bad{<b>': KaTeX parse error", math.Errors.Single());
    }

    [Fact]
    public void A_formula_is_typeset_once()
    {
        var math = new MathTypesetter();
        math.Typeset(@"\bad", display: false);
        math.Typeset(@" \bad ", display: false);
        Assert.Single(math.Errors);
    }
}
