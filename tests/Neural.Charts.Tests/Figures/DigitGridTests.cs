namespace Neural.Charts.Tests;

public sealed class DigitGridTests
{
    [Fact]
    public void Captions_say_what_is_shown_and_what_it_was_taken_for()
    {
        var annotations = Figures.DigitGrid(Trained.Digits, [2, 0], predicted: [4, 7, 5]).Figure()["layout"]!["annotations"]!.AsArray();
        Assert.Equal(["9 → 5", "4 → 4"], annotations.Select(a => a!["text"].Text()));
    }

    [Fact]
    public void Pixels_stand_in_rows_and_columns()
    {
        var trace = Assert.Single(Figures.DigitGrid(Trained.Digits, [0, 1, 2], columns: 2).Traces());
        Assert.Equal("76,64", trace["z"]!["shape"].Text());
        var shades = trace["z"].Numbers();
        Assert.Equal((255, 0, 128), (shades[10 * 64], shades[(10 * 64) + 32], shades[48 * 64]));
        Assert.Equal(784 * (255 + 128), shades.Sum());
    }

    [Fact]
    public void Refuses_to_draw_nothing() =>
        Assert.Contains("“t” has 0 images", Assert.Throws<ArgumentException>(() => Figures.DigitGrid(Trained.Digits, [], "t")).Message);

    [Theory]
    [InlineData(3)]
    [InlineData(-1)]
    public void Refuses_an_image_that_is_not_there(int image) => Assert.EndsWith(
        "of 3 images of 10 classes: number them from 0",
        Assert.Throws<ArgumentException>(() => Figures.DigitGrid(Trained.Digits, [0, image], "t")).Message);

    [Fact]
    public void Refuses_an_image_without_its_prediction() => Assert.Equal(
        "“t” shows image 2 of the set, but has 2 predictions: give one for every image of the set",
        Assert.Throws<ArgumentException>(() => Figures.DigitGrid(Trained.Digits, [2], "t", predicted: [1, 2])).Message);

    [Fact]
    public void Refuses_no_columns() => Assert.StartsWith(
        "columns is 0: give at least 1", Assert.Throws<ArgumentOutOfRangeException>(() => Figures.DigitGrid(Trained.Digits, [0], columns: 0)).Message);

    // The images bring their white ground along, on whatever page.
    [Fact]
    public void Has_dark_captions() => Assert.All(
        Figures.DigitGrid(Trained.Digits, [0, 1]).Figure()["layout"]!["annotations"]!.AsArray(),
        note => Assert.Equal(Palette.Black, note!["font"]!["color"].Text()));
}
