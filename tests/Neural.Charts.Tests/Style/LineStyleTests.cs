using Neural.Activations;

namespace Neural.Charts.Tests;

public sealed class LineStyleTests
{
    // Families that share a colour have their own where they meet, as long as there are colours.
    [Fact]
    public void Functions_that_meet_differ_in_colour_by_10_for_every_eye()
    {
        string[] families = ["Identity", "Binary step", "Sigmoid", "Tanh", "Softsign", "Softplus", "ReLU", "Leaky ReLU", "ELU", "SELU", "GELU", "SiLU", "Mish"];
        var random = new Random(1);
        for (var round = 0; round < 300; round++)
        {
            var names = random.GetItems(families, 10).Distinct().ToArray();
            string[] colors = [.. LineStyle.Of(names).Select(style => style.Color)];
            Assert.All(ColorVision.Machado2009.Keys, vision => Assert.All(
                colors.SelectMany((a, i) => colors.Skip(i + 1).Select(b => ColorVision.Difference(a, b, vision))),
                difference => Assert.InRange(difference, 10, 100)));
        }
    }

    [Fact]
    public void Only_a_variant_has_dashes() => Assert.Equal(
        ["Hard sigmoid", "Hard tanh", "ReLU6", "CELU", "GELU (tanh)", "Hard swish"],
        Activation.Common.Where(f => LineStyle.Of([f.Name, "other"])[0].Dash != "solid").Select(f => f.Name));

    [Fact]
    public void A_variant_has_its_originals_colour() =>
        Assert.Equal(LineStyle.Of("Sigmoid").Color, LineStyle.Of(["Tanh", "Hard sigmoid"])[1].Color);

    [Fact]
    public void A_derivative_beside_its_function_has_its_colour_and_the_dashes_that_nothing_else_has()
    {
        var styles = LineStyle.Of(["σ′", "σ", "φ", "σ, by hand", "h′"]);
        Assert.Equal([LineStyle.Derivative, "solid", "solid", "dash", "solid"], styles.Select(style => style.Dash));
        Assert.Equal(styles[0].Color, styles[1].Color);
    }

    [Fact]
    public void The_same_words_behind_a_comma_have_the_same_dashes()
    {
        var styles = LineStyle.Of(["Sigmoid, plain", "ReLU, residual", "ReLU, plain", "mine, residual"]);
        Assert.Equal(["solid", "dash", "solid", "dash"], styles.Select(style => style.Dash));
    }

    [Theory]
    [InlineData("gain 0.5", "gain 2", "gain 1")]
    [InlineData("−1", "1e3", "0.1")]
    [InlineData("target 0 here", "target 0.35 here", "target 0.1 here")]
    public void Names_that_are_numbers_have_colours_in_the_order_of_the_numbers(string least, string greatest, string middle) => Assert.Equal(
        [Ramp.At(0, 3), Ramp.At(2, 3), Ramp.At(1, 3)], LineStyle.Of([least, greatest, middle]).Select(style => style.Color));

    [Theory]
    [InlineData("gain 1", "gain 1.0")]
    [InlineData("gain 1", "rate 2")]
    [InlineData("ReLU", "ReLU6")]
    public void Other_names_are_no_series(string a, string b) => Assert.Null(NumberedNames.Ranks([a, b]));

    [Fact]
    public void What_is_no_function_does_not_look_like_a_well_known_one() => Assert.DoesNotContain(
        LineStyle.Of(["training", "validation", "test"]).Select(style => style.Color),
        color => Array.Exists(["Sigmoid", "Tanh", "ReLU"], name => LineStyle.ColorOf(name) == color));

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
    public void Names_of_no_function_are_solid_and_differ_in_their_marks_for_a_page_without_colours()
    {
        var styles = LineStyle.Of(["training", "validation", "test", "a", "b"]);
        Assert.All(styles, style => Assert.Equal("solid", style.Dash));
        Assert.Distinct(styles.Select(style => style.Symbol));
    }

    [Fact]
    public void Every_colour_comes_with_every_dash() =>
        Assert.Distinct(LineStyle.Of([.. Enumerable.Range(0, 10).SelectMany(i => Enumerable.Repeat($"line {(char)('a' + i)}", 5))]));

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
    [InlineData("layer 3", Palette.Slate)]
    public void A_label_has_its_functions_colour_or_that_of_none(string label, string color) => Assert.Equal(color, LineStyle.ColorOf(label));
}
