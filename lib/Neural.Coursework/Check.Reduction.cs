using Neural.Coursework.Evidence;
using Neural.Numerics;

namespace Neural.Coursework;

public static partial class Check
{
    private static readonly double[][] Samples =
        [[1, 2, 4], [3, -1, 0.5, 2, 2], [0.1, 0.2, 0.3, 0.4], [-5, 5], [10, 12, 11, 15, 9, 10.5, 13]];

    private static readonly double[][] HardSamples = [.. Samples, [1000, 1001, 999], [-1000, -1001, -1002], [800, -800]];

    /// <summary>Checks a function from some numbers to one.</summary>
    /// <param name="name"><c>mean</c>; <c>variance</c> and <c>standard_deviation</c>, which divide by n; the same with
    /// <c>sample_</c> before it, which divide by n − 1; <c>log_sum_exp</c>.</param>
    /// <param name="attempt">The answer.</param>
    /// <param name="seed">Random numbers instead of the usual ones.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="CheckFailedException">It is not right yet.</exception>
    /// <exception cref="FormatException">There is no such function.</exception>
    public static Verdict Reduction(string name, Func<double[], double> attempt, int? seed = null)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        var expected = ReductionOf(name);
        var samples = seed is { } given ? RandomRows(given) : name == "log_sum_exp" ? HardSamples : Samples;
        var pairs = Attempt.Of(
            () => samples.Select(sample => new Pair(NumberText.Of(sample), expected(sample), attempt([.. sample]))).ToList(), out var error);
        return Conclude(new NumberAnswer
        {
            Title = name,
            Tolerance = Tolerance.Plain,
            Error = error,
            Pairs = pairs ?? [],
            SampleSizes = [.. samples.Select(sample => sample.Length)],
        });
    }

    private static Func<double[], double> ReductionOf(string name) => name switch
    {
        "mean" => x => x.Average(),
        "variance" => x => Squares(x) / x.Length,
        "sample_variance" => x => Squares(x) / (x.Length - 1),
        "standard_deviation" => x => Math.Sqrt(Squares(x) / x.Length),
        "sample_standard_deviation" => x => Math.Sqrt(Squares(x) / (x.Length - 1)),
        "log_sum_exp" => SpecialFunctions.LogSumExp,
        _ => throw new FormatException(
            $"there is no reduction '{name}': write mean, variance, standard_deviation, sample_variance, sample_standard_deviation or log_sum_exp"),
    };

    private static double Squares(double[] x)
    {
        var mean = x.Average();
        return x.Sum(value => (value - mean) * (value - mean));
    }
}
