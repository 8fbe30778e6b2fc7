namespace Neural.Coursework.Evidence;

/// <summary>What was asked and what came, for recognising mistakes.</summary>
internal abstract class Answer
{
    /// <summary>What was asked for, such as <c>sigmoid</c>.</summary>
    public required string Title { get; init; }

    /// <summary>How exact the answer must be.</summary>
    public required Tolerance Tolerance { get; init; }

    /// <summary>Every number that was asked for; none where the attempt ended with an exception or has another shape.</summary>
    public required IReadOnlyList<Pair> Pairs { get; init; }

    /// <summary>What the attempt threw, if it did.</summary>
    public Exception? Error { get; init; }

    /// <summary>Mistakes that the exercise names itself.</summary>
    public IReadOnlyList<KnownMistake> Known { get; init; } = [];

    /// <summary>How much was tried, in words.</summary>
    public abstract string Extent { get; }

    /// <summary>What is not right.</summary>
    public virtual IReadOnlyList<Finding> Findings => Error is null
        ? [.. Wrong.Select(Finding)]
        : [new(Title, "an answer", $"{Error.GetType().Name}: {Error.Message}")];

    /// <summary>The numbers that are not right.</summary>
    public IReadOnlyList<Pair> Wrong => field ??= [.. Pairs.Where(pair => !IsRight(pair))];

    /// <summary>Whether a number is right.</summary>
    public bool IsRight(Pair pair) => Tolerance.Accepts(pair.Expected, pair.Actual);

    /// <summary>Whether the answer is what a mistake would give, and the mistake shows at all in these numbers.</summary>
    /// <param name="mistaken">What it would give in place of each number, in order.</param>
    public bool Fits(IReadOnlyList<double> mistaken) =>
        Error is null && Pairs.Count > 0 && mistaken.Count == Pairs.Count
        && Pairs.Zip(mistaken).All(both => Tolerance.Accepts(both.Second, both.First.Actual))
        && Pairs.Zip(mistaken).Any(both => !Tolerance.Accepts(both.First.Expected, both.Second));

    /// <inheritdoc cref="Fits(IReadOnlyList{double})"/>
    /// <param name="mistaken">What it would give for a pair.</param>
    public bool Fits(Func<Pair, double> mistaken) => Fits([.. Pairs.Select(mistaken)]);

    private static Finding Finding(Pair pair)
    {
        var (expected, actual) = NumberText.Pair(pair.Expected, pair.Actual);
        return new(pair.Where, expected, actual);
    }
}
