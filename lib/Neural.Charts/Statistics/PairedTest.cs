using MathNet.Numerics.Distributions;

namespace Neural.Charts.Statistics;

/// <summary>Student's t test of pairs: is the mean of their differences other than 0?</summary>
/// <remarks>
/// Two functions that are trained from the same seed on the same images make a pair. What is common to both cancels in their
/// difference, so that the test sees smaller effects than one of unpaired means (SciPy: <c>stats.ttest_rel</c>).
/// </remarks>
public sealed record PairedTest
{
    private PairedTest(MeanInterval difference) => Difference = difference;

    /// <summary>The mean of first − second, with its interval.</summary>
    public MeanInterval Difference { get; }

    /// <summary>The mean difference in standard errors.</summary>
    public double T => Difference.Mean == 0 ? 0 : Difference.Mean / Difference.StandardError;

    /// <summary>
    /// How often a difference at least as large, of either sign, would be seen if there were none in truth; 1 where all
    /// differences are 0.
    /// </summary>
    public double PValue => T == 0 ? 1 : 2 * StudentT.CDF(0, 1, Difference.Count - 1, -Math.Abs(T));

    /// <summary>The test of these pairs.</summary>
    /// <param name="first">The measurements of one.</param>
    /// <param name="second">The measurements of the other, in the same order.</param>
    /// <param name="confidence">How often such intervals hold the true difference, between 0 and 1.</param>
    /// <exception cref="ArgumentException">They differ in number, are fewer than two, or one is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not between 0 and 1.</exception>
    public static PairedTest Of(IReadOnlyList<double> first, IReadOnlyList<double> second, double confidence = 0.95)
    {
        Require.Given(first);
        Require.Given(second);
        return first.Count == second.Count
            ? new PairedTest(MeanInterval.Of(first.Zip(second, (a, b) => a - b), confidence))
            : throw new ArgumentException($"first has {first.Count} values and second {second.Count}: pairs need as many", nameof(second));
    }
}
