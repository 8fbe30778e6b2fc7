using MathNet.Numerics.Distributions;

namespace Neural.Charts.Statistics;

/// <summary>The mean of a few measurements, and the interval in which the true mean is to be looked for.</summary>
/// <remarks>
/// <c>mean ± t · s/√n</c>, with the sample's standard deviation <c>s</c> (divisor n − 1) and the quantile <c>t</c> of Student's
/// distribution with n − 1 degrees of freedom (Student, <i>The probable error of a mean</i>, Biometrika 6, 1908,
/// doi:10.1093/biomet/6.1.1): 2.78 for five measurements and 95 %, not the 1.96 of a known deviation. Right for independent
/// measurements that are roughly normal.
/// </remarks>
public sealed record MeanInterval
{
    private MeanInterval(int count, double mean, double deviation, double confidence)
    {
        (Count, Mean, Deviation, Confidence) = (count, mean, deviation, confidence);
        StandardError = deviation / Math.Sqrt(count);
        Margin = StandardError * StudentT.InvCDF(0, 1, count - 1, (1 + confidence) / 2);
    }

    /// <summary>How many measurements there are, n.</summary>
    public int Count { get; }

    /// <summary>Their mean.</summary>
    public double Mean { get; }

    /// <summary>Their standard deviation, with the divisor n − 1.</summary>
    public double Deviation { get; }

    /// <summary>The standard deviation of the mean, s/√n.</summary>
    public double StandardError { get; }

    /// <summary>Half the width of the interval.</summary>
    public double Margin { get; }

    /// <summary>How often such intervals hold the true mean, between 0 and 1.</summary>
    public double Confidence { get; }

    /// <summary>The lower end of the interval.</summary>
    public double Lower => Mean - Margin;

    /// <summary>The upper end of the interval.</summary>
    public double Upper => Mean + Margin;

    /// <summary>The interval of these measurements.</summary>
    /// <param name="values">At least two finite numbers.</param>
    /// <param name="confidence">How often such intervals hold the true mean, between 0 and 1.</param>
    /// <exception cref="ArgumentException">There are fewer than two values, or one is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not between 0 and 1.</exception>
    public static MeanInterval Of(IEnumerable<double> values, double confidence = 0.95)
    {
        double[] given = [.. Require.Given(values)];
        if (given.Length < 2)
            throw new ArgumentException($"{given.Length} of at least 2 values are there: fewer say nothing of their spread", nameof(values));
        if (Array.FindIndex(given, value => !double.IsFinite(value)) is >= 0 and var wrong)
            throw new ArgumentException($"value {wrong + 1} of {given.Length} is {Text.Number(given[wrong])}: give finite ones", nameof(values));
        if (!(confidence > 0 && confidence < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), $"confidence is {Text.Number(confidence)}: give one between 0 and 1, such as 0.95");

        // From the first one on, so that equal values have no deviation.
        var mean = given[0] + given.Average(value => value - given[0]);
        return new MeanInterval(given.Length, mean, Math.Sqrt(given.Sum(value => (value - mean) * (value - mean)) / (given.Length - 1)), confidence);
    }

    /// <summary>The mean and the margin, such as <c>90.14 ± 0.30</c>: two significant digits of the margin, and the mean to as many places.</summary>
    public override string ToString() => Uncertain.Format(Mean, Margin);
}
