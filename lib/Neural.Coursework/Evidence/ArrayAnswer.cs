using Neural.Coursework.Mistakes;

namespace Neural.Coursework.Evidence;

/// <summary>An attempt at a row or a matrix of numbers.</summary>
internal sealed class ArrayAnswer : Answer
{
    private readonly ILookup<Type, double[,]> _mistaken;

    private ArrayAnswer(ILookup<Type, double[,]> mistaken) => _mistaken = mistaken;

    /// <summary>What was expected.</summary>
    public required double[,] Expected { get; init; }

    /// <summary>What came; null after an exception.</summary>
    public required double[,]? Actual { get; init; }

    /// <summary>Whether the attempt has changed the array that it was given.</summary>
    public bool ChangedItsInput { get; init; }

    /// <summary>Whether the answer has as many rows and columns as it should.</summary>
    public bool HasShape => Actual is not null && Shape(Actual) == Shape(Expected);

    /// <inheritdoc/>
    public override string Extent => $"{Expected.Length} numbers, within {Tolerance}";

    /// <inheritdoc/>
    public override IReadOnlyList<Finding> Findings =>
        Error is null && !HasShape ? [new(Title, Shape(Expected), Actual is null ? "null" : Shape(Actual))]
        : Error is null && ChangedItsInput && Wrong.Count == 0 ? [new(Title, "the input left as it is", "a changed input")]
        : base.Findings;

    /// <summary>Whether the answer is what a mistake would give, as the check has worked it out.</summary>
    public bool Fits<TMistake>() where TMistake : Mistake =>
        _mistaken[typeof(TMistake)].Any(values => Fits([.. values.Cast<double>()]));

    /// <summary>Tries an attempt.</summary>
    /// <param name="title">What was asked for.</param>
    /// <param name="input">What the attempt is given; it sees a copy.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="expected">What is expected.</param>
    /// <param name="tolerance">How exact it must be.</param>
    /// <param name="mistaken">What mistakes would give that only this check can work out.</param>
    /// <param name="known">Mistakes that the exercise names itself.</param>
    public static ArrayAnswer Of(
        string title, double[,] input, Func<double[,], double[,]?> attempt, double[,] expected, Tolerance tolerance,
        IReadOnlyList<(Type Mistake, double[,] Result)> mistaken, params KnownMistake[] known)
    {
        var given = (double[,])input.Clone();
        var actual = Attempt.Of(() => attempt(given), out var error);
        return new(mistaken.ToLookup(pair => pair.Mistake, pair => pair.Result))
        {
            Title = title,
            Expected = expected,
            Actual = actual,
            Error = error,
            Tolerance = tolerance,
            Known = known,
            ChangedItsInput = !given.Cast<double>().SequenceEqual(input.Cast<double>()),
            Pairs = actual is not null && Shape(actual) == Shape(expected) ? [.. PairsOf(input, expected, actual)] : [],
        };
    }

    private static string Shape(double[,] array) => $"{array.GetLength(0)}×{array.GetLength(1)} numbers";

    private static IEnumerable<Pair> PairsOf(double[,] input, double[,] expected, double[,] actual)
    {
        for (var i = 0; i < expected.GetLength(0); i++)
        {
            var place = i < input.GetLength(0) ? NumberText.Of([.. Enumerable.Range(0, input.GetLength(1)).Select(j => input[i, j])]) : "";
            for (var j = 0; j < expected.GetLength(1); j++)
                yield return new($"entry [{i}, {j}], for {place}", expected[i, j], actual[i, j]);
        }
    }
}
