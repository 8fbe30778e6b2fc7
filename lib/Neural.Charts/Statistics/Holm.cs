namespace Neural.Charts.Statistics;

/// <summary>Holm's correction for asking several questions at once.</summary>
/// <remarks>
/// Of twenty differences that are none, one will look significant at 5 %. Corrected p-values below 0.05 are wrong anywhere in
/// the family in at most 5 % of experiments, however the tests depend on each other
/// (S. Holm, <i>A simple sequentially rejective multiple test procedure</i>, Scandinavian Journal of Statistics 6, 1979,
/// jstor.org/stable/4615733). MathNet.Numerics has no such correction.
/// </remarks>
public static class Holm
{
    /// <summary>The corrected p-values: sorted from the smallest, the k-th of m is multiplied by m + 1 − k; none falls below its predecessor or exceeds 1.</summary>
    /// <param name="pValues">One of each test, between 0 and 1.</param>
    /// <returns>As many, in the same order.</returns>
    /// <exception cref="ArgumentException">One is not between 0 and 1.</exception>
    public static double[] Adjust(IReadOnlyList<double> pValues)
    {
        Require.Given(pValues);
        foreach (var (i, p) in pValues.Index())
        {
            if (!(p >= 0 && p <= 1))
                throw new ArgumentException($"p-value {i + 1} is {Text.Number(p)}: give ones between 0 and 1", nameof(pValues));
        }

        var adjusted = new double[pValues.Count];
        var largest = 0.0;
        foreach (var (rank, test) in Enumerable.Range(0, pValues.Count).OrderBy(test => pValues[test]).Index())
        {
            largest = Math.Max(largest, Math.Min(1, (pValues.Count - rank) * pValues[test]));
            adjusted[test] = largest;
        }
        return adjusted;
    }
}
