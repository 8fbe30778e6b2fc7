using Neural.Activations;

namespace Neural.Charts.Tests;

public sealed class LineStyleTests
{
    [Fact]
    public void Every_function_of_the_catalogue_has_a_style_of_its_own()
    {
        var styles = Activation.Common.Select(f => LineStyle.Of(f.Name)).ToArray();
        Assert.Distinct(styles);
        Assert.DoesNotContain(new LineStyle(Palette.Blue, "solid"), styles.Where((_, i) => Activation.Common[i].Name != "Sigmoid"));
    }

    [Fact]
    public void A_name_keeps_its_style_beside_others()
    {
        var styles = LineStyle.Of(["mine", "ReLU", "Tanh"]);
        Assert.Equal([LineStyle.Of("ReLU"), LineStyle.Of("Tanh")], styles[1..]);
    }

    [Fact]
    public void Spelling_does_not_matter() => Assert.Equal(LineStyle.Of("Leaky ReLU"), LineStyle.Of("leaky_relu"));

    [Fact]
    public void Names_that_want_the_same_style_get_two() => Assert.Distinct(LineStyle.Of(["ab", "ba", "ab"]));

    [Fact]
    public void Names_of_no_function_differ_in_colour_while_there_are_colours() =>
        Assert.Distinct(LineStyle.Of(["ReLU", "a", "b", "c", "ab", "ba", "abc", "cab"]).Select(style => style.Color));

    [Fact]
    public void Few_names_of_no_function_do_not_even_look_alike() =>
        Assert.Distinct(LineStyle.Of(["a", "b", "c", "d", "e", "f"]).Select(style => Palette.Hue(style.Color)));

    [Fact]
    public void Five_names_of_no_function_differ_in_dashes_for_a_page_without_colours()
    {
        Assert.Distinct(LineStyle.Of(["a", "b", "c", "ab", "ba"]).Select(style => style.Dash));
        Assert.Distinct(LineStyle.Of(["training", "validation", "test"]).Select(style => style.Dash));
    }

    [Fact]
    public void Every_colour_comes_with_every_dash() =>
        Assert.Distinct(LineStyle.Of([.. Enumerable.Range(0, 40).Select(i => $"line {i}")]));

    [Fact]
    public void Lines_of_one_function_share_its_colour_and_differ_in_dashes()
    {
        var styles = LineStyle.Of(["ReLU, plain", "ReLU, residual", "ReLU: dead units"]);
        Assert.All(styles, style => Assert.Equal(Palette.Green, style.Color));
        Assert.Distinct(styles);
    }

    [Fact]
    public void A_function_keeps_its_style_beside_a_name_that_wants_the_same() =>
        Assert.Equal(LineStyle.Of("ReLU"), LineStyle.Of([.. Enumerable.Range(0, 8).Select(i => $"{(char)('a' + i)}"), "ReLU"])[^1]);

    [Fact]
    public void More_names_than_styles_still_get_one() => Assert.Equal(60, LineStyle.Of([.. Enumerable.Repeat("a", 60)]).Length);

    [Theory]
    [InlineData("ReLU", Palette.Green)]
    [InlineData("layer 3", Palette.Blue)]
    public void A_label_has_its_functions_colour_or_blue(string label, string color) => Assert.Equal(color, LineStyle.ColorOf(label));
}
