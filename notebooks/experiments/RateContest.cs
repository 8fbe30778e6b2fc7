using System.Globalization;
using Neural.Activations;
using Neural.Charts;
using Neural.Charts.Statistics;
using Neural.Networks;

/// <summary>What one training came to.</summary>
/// <param name="Accuracy">The share of images or points that are classified correctly, in percent.</param>
/// <param name="Dead">The share of hidden units whose slope is 0 for every example, in percent.</param>
internal sealed record Outcome(double Accuracy, double Dead);

/// <summary>One training of a contest, as it is stored.</summary>
/// <param name="Phase">Whether a rate was tuned, or the entrant played at its best one.</param>
/// <param name="Group">Which contest, where a file holds several.</param>
/// <param name="Entrant">Who was trained, such as <c>ReLU</c>.</param>
/// <param name="Rate">The learning rate.</param>
/// <param name="Seed">What chance decided on.</param>
/// <param name="Accuracy">In percent: of validation data while a rate is tuned, of test data in the contest.</param>
/// <param name="Dead">Hidden units whose slope is 0 for every example, in percent.</param>
internal sealed record ContestRow(
    string Phase, string Group, string Entrant, double Rate, int Seed, double Accuracy, double Dead);

/// <summary>
/// A contest in which each entrant first chooses its own learning rate, by accuracy on validation data, and then plays at that
/// rate alone, from fresh seeds and on test data, which nothing has seen before.
/// </summary>
internal static class RateContest
{
    public const string Tuning = "tuning";
    public const string Contest = "contest";

    /// <summary>The contest's seeds begin far from those of the tuning.</summary>
    private const int FirstContestSeed = 101;

    public static readonly string[] Columns = ["phase", "group", "entrant", "rate", "seed", "accuracy", "dead"];

    /// <summary>All rows of a contest: every rate from every tuning seed, then the best rate from every contest seed.</summary>
    public static List<object[]> Run(
        string group, IEnumerable<string> entrants, double[] rates, int tuningSeeds, int contestSeeds,
        Func<string, double, int, Outcome> validate, Func<string, double, int, Outcome> test)
    {
        var rows = new List<object[]>();
        foreach (var entrant in entrants)
        {
            double Play(string phase, double rate, int seed, Func<string, double, int, Outcome> judge)
            {
                var outcome = judge(entrant, rate, seed);
                rows.Add([phase, group, entrant, rate, seed, Math.Round(outcome.Accuracy, 3), Math.Round(outcome.Dead, 2)]);
                return outcome.Accuracy;
            }

            var best = rates.MaxBy(rate =>
                Enumerable.Range(1, tuningSeeds).Select(seed => Play(Tuning, rate, seed, validate)).Average());
            foreach (var seed in Enumerable.Range(FirstContestSeed, contestSeeds))
                Play(Contest, best, seed, test);
            Console.Error.WriteLine($"{DateTime.UtcNow:HH:mm:ss} {group}: {entrant} at {best}");
        }
        return rows;
    }

    /// <summary>The rows of a stored contest.</summary>
    public static List<ContestRow> Load(string path) =>
    [
        .. ResultFile.Load(path).Select(row => new ContestRow(
            row["phase"], row["group"], row["entrant"], Number(row["rate"]), (int)Number(row["seed"]),
            Number(row["accuracy"]), Number(row["dead"]))),
    ];

    /// <summary>A line through the means of the values at each position, with their 95 % intervals as its band.</summary>
    public static Band Curve(string name, double[] x, Func<double, IEnumerable<double>> values)
    {
        MeanInterval[] means = [.. x.Select(position => MeanInterval.Of(values(position)))];
        return new(name, x, [.. means.Select(mean => mean.Mean)], [.. means.Select(mean => mean.Margin)]);
    }

    /// <summary>A point at the mean of the values, with their 95 % interval.</summary>
    public static LabeledValue Dot(string label, IEnumerable<double> values)
    {
        var mean = MeanInterval.Of(values);
        return new(label, mean.Mean, mean.Margin);
    }

    /// <summary>Functions by the names under which they are stored; one with a slope of its own says so.</summary>
    public static Dictionary<string, Activation> ByName(params Activation[] functions) => functions.ToDictionary(f =>
        f is LeakyReLU leaky && leaky != new LeakyReLU()
            ? string.Create(CultureInfo.InvariantCulture, $"{f.Name}: α = {leaky.NegativeSlope}")
            : f.Name);

    /// <summary>Where the weights of a function begin: as its authors recommend.</summary>
    public static Initializer Start(Activation f) => f switch
    {
        Identity or Sigmoid or Tanh => new XavierNormal(),
        SELU => new LeCunNormal(),
        LeakyReLU leaky => new HeNormal(leaky.NegativeSlope),
        _ => new HeNormal(),
    };

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
