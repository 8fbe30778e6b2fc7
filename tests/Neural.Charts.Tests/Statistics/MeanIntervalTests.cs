using Neural.Charts.Statistics;

namespace Neural.Charts.Tests.Statistics;

public class MeanIntervalTests
{
    private static readonly double[] Scores = [84.36, 90.14, 90.33, 90.22, 89.88];

    // SciPy: stats.t.interval(confidence, 4, loc=mean, scale=stats.sem(scores)), with ddof=1.
    [Theory]
    [InlineData(0.95, 85.76844150738579, 92.20355849261419)]
    [InlineData(0.99, 83.65042015129617, 94.3215798487038)]
    public void It_is_the_one_that_SciPy_gives(double confidence, double lower, double upper)
    {
        var interval = MeanInterval.Of(Scores, confidence);

        Assert.Equal(88.986, interval.Mean, 1e-12);
        Assert.Equal(2.591327844947451, interval.Deviation, 1e-12);
        Assert.Equal(1.158877042658107, interval.StandardError, 1e-12);
        Assert.Equal(lower, interval.Lower, 1e-9);
        Assert.Equal(upper, interval.Upper, 1e-9);
    }

    [Theory]
    [InlineData(2, 12.706204736432095)]
    [InlineData(5, 2.7764451051977987)]
    [InlineData(10, 2.2621571627409915)]
    [InlineData(30, 2.045229642132703)]
    public void Its_margin_is_Students_quantile_of_standard_errors(int count, double quantile)
    {
        var interval = MeanInterval.Of(Enumerable.Range(0, count).Select(i => (double)i));

        Assert.Equal(quantile, interval.Margin / interval.StandardError, 1e-9);
    }

    [Theory]
    [InlineData(new[] { 84.36, 90.14, 90.33, 90.22, 89.88 }, "89.0 ± 3.2")]
    [InlineData(new[] { -0.0012, -0.0014, -0.0010 }, "−0.00120 ± 0.00050")]
    [InlineData(new[] { 1200.0, 1400.0, 1000.0 }, "1200 ± 497")]
    [InlineData(new[] { 0.5, 0.5 }, "0.5 ± 0")]
    [InlineData(new[] { 33.333, 33.333, 33.333 }, "33.33 ± 0")]
    public void It_is_written_as_exactly_as_it_is_known(double[] values, string text) =>
        Assert.Equal(text, MeanInterval.Of(values).ToString());

    [Fact]
    public void What_says_nothing_of_a_spread_is_refused()
    {
        Assert.StartsWith("1 of at least 2 values are there", Assert.Throws<ArgumentException>(() => MeanInterval.Of([1])).Message);
        Assert.StartsWith("value 2 of 2 is NaN", Assert.Throws<ArgumentException>(() => MeanInterval.Of([1, double.NaN])).Message);
        Assert.StartsWith("confidence is 95", Assert.Throws<ArgumentOutOfRangeException>(() => MeanInterval.Of([1, 2], 95)).Message);
    }
}
