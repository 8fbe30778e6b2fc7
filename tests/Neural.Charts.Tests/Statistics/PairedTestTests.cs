using Neural.Charts.Statistics;

namespace Neural.Charts.Tests.Statistics;

public class PairedTestTests
{
    private static readonly double[] First = [84.36, 90.14, 90.33, 90.22, 89.88];
    private static readonly double[] Second = [84.10, 90.20, 90.01, 89.95, 89.30];

    [Fact]
    public void It_is_SciPys_ttest_rel()
    {
        var test = PairedTest.Of(First, Second);

        Assert.Equal(2.6898965708863627, test.T, 1e-9);
        Assert.Equal(0.0546639253231289, test.PValue, 1e-9);
        Assert.Equal(-0.008816063285853049, test.Difference.Lower, 1e-9);
        Assert.Equal(0.5568160632858492, test.Difference.Upper, 1e-9);
    }

    [Fact]
    public void Exchanging_the_two_changes_the_sign_only()
    {
        var (there, back) = (PairedTest.Of(First, Second), PairedTest.Of(Second, First));

        Assert.Equal(there.T, -back.T, 1e-12);
        Assert.Equal(there.PValue, back.PValue, 1e-12);
    }

    [Fact]
    public void Equal_pairs_differ_by_nothing() => Assert.Equal((0, 1), (PairedTest.Of(First, First).T, PairedTest.Of(First, First).PValue));

    [Fact]
    public void Pairs_that_all_differ_alike_leave_no_doubt() => Assert.Equal(0, PairedTest.Of([1, 2, 3], [0, 1, 2]).PValue);

    [Fact]
    public void Unequal_numbers_make_no_pairs() =>
        Assert.StartsWith("first has 5 values and second 1", Assert.Throws<ArgumentException>(() => PairedTest.Of(First, [1])).Message);
}
