using Neural.Coursework.Evidence;

namespace Neural.Coursework;

public static partial class Check
{
    /// <summary>Checks a function of a matrix.</summary>
    /// <param name="title">What is checked.</param>
    /// <param name="input">What the answer is given.</param>
    /// <param name="expected">What it should make of that.</param>
    /// <param name="attempt">The answer; it may not change its input.</param>
    /// <param name="tolerance">How exact it must be; <see cref="Tolerance.Plain"/> where nothing is said.</param>
    /// <param name="known">Mistakes that this exercise invites, each with its hint.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="CheckFailedException">It is not right yet.</exception>
    public static Verdict Array(
        string title, double[,] input, double[,] expected, Func<double[,], double[,]> attempt, Tolerance? tolerance = null,
        params (double[,] Gives, string Hint)[] known)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        return Conclude(ArrayAnswer.Of(
            title, input, attempt, expected, tolerance ?? Tolerance.Plain, [], [.. known.Select(Known)]));
    }

    private static KnownMistake Known((double[,] Gives, string Hint) mistake) => new([.. mistake.Gives.Cast<double>()], mistake.Hint);
}
