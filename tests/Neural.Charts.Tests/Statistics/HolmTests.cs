using Neural.Charts.Statistics;

namespace Neural.Charts.Tests.Statistics;

public class HolmTests
{
    // R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")
    [Fact]
    public void It_is_Rs_p_adjust() =>
        Assert.Equal([0.03, 0.06, 0.06, 0.02], Holm.Adjust([0.01, 0.04, 0.03, 0.005]).Select(p => Math.Round(p, 12)));

    [Fact]
    public void One_question_needs_no_correction() => Assert.Equal([0.04], Holm.Adjust([0.04]));

    [Fact]
    public void None_exceeds_one() => Assert.Equal([1, 1], Holm.Adjust([0.6, 0.9]));

    [Fact]
    public void What_is_no_p_value_is_refused() =>
        Assert.StartsWith("p-value 2 is 1.5", Assert.Throws<ArgumentException>(() => Holm.Adjust([0.5, 1.5])).Message);
}
