using Neural.Activations;
using Neural.Coursework.Evidence;
using Neural.Coursework.Mistakes;

namespace Neural.Coursework;

public static partial class Check
{
    private static readonly double[][] Logits =
        [[1, 2, 3, 4], [0.3, 2.9, 4.0, -1], [0, 0, 0, 0], [-3, 5, 0.5, 2], [1000, 1001, 999, 1000], [-1000, -1001, -900, -999], [800, -800, 0, 1]];

    /// <summary>Checks a function of one row, softmax or log-softmax.</summary>
    /// <param name="name"><c>softmax</c> or <c>log_softmax</c>.</param>
    /// <param name="attempt">The answer: from logits to as many numbers.</param>
    /// <param name="temperature">τ, which divides the logits.</param>
    /// <param name="seed">Random logits instead of the usual ones.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="CheckFailedException">It is not right yet.</exception>
    /// <exception cref="FormatException">There is no such function.</exception>
    public static Verdict RowFunction(string name, Func<double[], double[]> attempt, double temperature = 1, int? seed = null)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        return Rows(name, x => EachRow(x, attempt), temperature, seed);
    }

    /// <summary>Checks a function of every row of a batch, softmax or log-softmax.</summary>
    /// <param name="name"><c>softmax</c> or <c>log_softmax</c>.</param>
    /// <param name="attempt">The answer: from a batch of logits, one row per example, to a batch of the same shape.</param>
    /// <param name="temperature">τ, which divides the logits.</param>
    /// <param name="seed">Random logits instead of the usual ones.</param>
    /// <inheritdoc cref="RowFunction"/>
    public static Verdict Rows(string name, Func<double[,], double[,]> attempt, double temperature = 1, int? seed = null)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        var function = Row(name);
        var input = Matrices.Of(seed is { } given ? RandomRows(given) : Logits);
        double[,] Each(Func<double[], double[]> row) => EachRow(input, row);
        var all = input.Cast<double>().ToArray();
        return Conclude(ArrayAnswer.Of(
            name, input, attempt, Each(row => function(row, temperature)), Tolerance.Plain,
            [
                (typeof(WholeArraySoftmax), Matrices.Of(function(all, temperature), input.GetLength(1))),
                (typeof(WrongAxis), Matrices.Transposed(EachRow(Matrices.Transposed(input), column => function(column, temperature)))),
                (typeof(MaximumOfTheBatch), Each(row => BelowMaximum(row, all.Max(), temperature))),
                (typeof(TemperatureMultiplies), Each(row => function(row, 1 / temperature))),
                (typeof(LogarithmForgotten), Each(row => Softmax.Apply(row, temperature))),
                (typeof(NotNormalised), Each(row => [.. row.Select(x => Math.Exp((x - row.Max()) / temperature))])),
            ]));
    }

    /// <summary>Checks the Jacobian of softmax.</summary>
    /// <param name="attempt">The answer: from logits to the matrix of ∂pᵢ/∂xⱼ.</param>
    /// <param name="seed">Random logits instead of the usual ones.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="CheckFailedException">It is not right yet.</exception>
    public static Verdict Jacobian(Func<double[], double[,]> attempt, int? seed = null)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        var logits = seed is { } given ? RandomRows(given)[0] : [0.3, 2.9, 4.0];
        var p = Softmax.Apply(logits);
        return Conclude(ArrayAnswer.Of(
            "Jacobian of softmax", Matrices.Of([logits]), x => attempt([.. x.Cast<double>()]), Softmax.Jacobian(logits), Tolerance.Plain,
            [(typeof(DiagonalOnly), Matrices.Generate(p.Length, p.Length, (i, j) => i == j ? p[i] * (1 - p[i]) : 0))]));
    }

    private static double[] BelowMaximum(double[] row, double maximum, double temperature)
    {
        var exponentials = row.Select(x => Math.Exp((x - maximum) / temperature)).ToArray();
        return [.. exponentials.Select(e => e / exponentials.Sum())];
    }

    private static Func<double[], double, double[]> Row(string name) => name switch
    {
        "softmax" => (row, temperature) => Softmax.Apply(row, temperature),
        "log_softmax" => (row, temperature) => LogSoftmax.Apply(row, temperature),
        _ => throw new FormatException($"there is no row function '{name}': write softmax or log_softmax"),
    };

    private static double[][] RandomRows(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 6).Select(i => Enumerable.Range(0, 5).Select(_ => ((4 * random.NextDouble()) - 2) * Math.Pow(7, i - 1)).ToArray())];
    }

    private static double[,] EachRow(double[,] x, Func<double[], double[]> function) =>
        Matrices.Of([.. Matrices.Rows(x).Select(function)]);
}
