using Engine.Notebooks.Comparison;

namespace Engine.Notebooks.Tests.Comparison;

public class TextComparisonTests
{
    [Theory]
    [InlineData("loss 0.500000", "loss 0.5000004", true)]
    [InlineData("loss 0.541234", "loss 0.541235", true)]
    [InlineData("loss 0.541234", "loss 0.541236", false)]
    [InlineData("1.0E-06 and 2", "1.1E-06 and 2", true)]
    [InlineData("1.0E-06", "1.2E-06", false)]
    [InlineData("in 3 epochs", "in 4 epochs", false)]
    [InlineData("11 dead units", "12 dead units", false)]
    [InlineData("235,146 parameters", "235,147 parameters", false)]
    [InlineData("x1 = 2", "x2 = 2", false)]
    [InlineData("| 9.5 | a |", "| 10.5 | a |", false)]
    [InlineData("the mean is −0.25", "the mean is 0.25", false)]
    [InlineData("one number 1.5", "two numbers 1.5 1.5", false)]
    public void Words_are_exact_and_numbers_may_differ_in_the_last_printed_digit(string committed, string fresh, bool alike) =>
        Assert.Equal(alike, TextComparison.IsAlike(committed, fresh, Tolerance.Default));

    [Fact]
    public void An_approximate_cell_allows_what_it_says()
    {
        var tolerance = new Tolerance(0.05, true);

        Assert.True(TextComparison.IsAlike("accuracy 97.6 %", "accuracy 96.9 %", tolerance));
        Assert.False(TextComparison.IsAlike("accuracy 97.6 %", "accuracy 90.0 %", tolerance));
    }
}
