using Neural.Coursework.Evidence;

namespace Neural.Coursework;

public static partial class Check
{
    /// <summary>Checks one number.</summary>
    /// <param name="title">What is checked.</param>
    /// <param name="expected">The right one.</param>
    /// <param name="attempt">Gives the answer.</param>
    /// <param name="tolerance">How exact it must be; <see cref="Tolerance.Plain"/> where nothing is said.</param>
    /// <param name="known">Mistakes that this exercise invites, each with its hint.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="CheckFailedException">It is not right yet.</exception>
    public static Verdict Number(
        string title, double expected, Func<double> attempt, Tolerance? tolerance = null, params (double Gives, string Hint)[] known)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        var number = Attempt.Of(attempt, out var error);
        return Conclude(new NumberAnswer
        {
            Title = title,
            Tolerance = tolerance ?? Tolerance.Plain,
            Error = error,
            Pairs = error is null ? [new(title, expected, number)] : [],
            Known = [.. known.Select(mistake => new KnownMistake([mistake.Gives], mistake.Hint))],
        });
    }

    /// <summary>Checks a row of numbers.</summary>
    /// <inheritdoc cref="Number"/>
    public static Verdict Numbers(
        string title, double[] expected, Func<double[]> attempt, Tolerance? tolerance = null, params (double[] Gives, string Hint)[] known)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        return Array(title, Row(expected), Row(expected), _ => Row(attempt()), tolerance, [.. known.Select(mistake => (Row(mistake.Gives), mistake.Hint))]);
    }

    private static double[,] Row(double[]? numbers) => Matrices.Of([numbers ?? []]);
}
