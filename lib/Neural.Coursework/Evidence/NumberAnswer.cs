namespace Neural.Coursework.Evidence;

/// <summary>An attempt at some numbers, each of a sample.</summary>
internal sealed class NumberAnswer : Answer
{
    /// <summary>How many values each number was made of; 0 where it was made of none.</summary>
    public IReadOnlyList<int> SampleSizes { get; init; } = [];

    /// <inheritdoc/>
    public override string Extent => $"{Pairs.Count} number{(Pairs.Count == 1 ? "" : "s")}, within {Tolerance}";

    /// <summary>Whether the numbers are those that the sample's size would make of the right ones by a mistake.</summary>
    public bool FitsSizes(Func<double, int, double> mistaken) =>
        SampleSizes.Count == Pairs.Count && SampleSizes.All(size => size > 1)
        && Fits([.. Pairs.Zip(SampleSizes, (pair, size) => mistaken(pair.Expected, size))]);
}
