namespace Neural.Coursework.Evidence;

/// <summary>A mistake that an exercise names itself.</summary>
/// <param name="Gives">What it gives in place of each number.</param>
/// <param name="Hint">What to think about.</param>
internal sealed record KnownMistake(IReadOnlyList<double> Gives, string Hint);
