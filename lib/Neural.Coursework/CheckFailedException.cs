namespace Neural.Coursework;

/// <summary>An answer that is not right yet. It says so in a line, without a stack trace: nothing is wrong with the program.</summary>
/// <param name="verdict">What was found.</param>
public sealed class CheckFailedException(Verdict verdict) : Exception(verdict.Text)
{
    /// <summary>What was found.</summary>
    public Verdict Verdict { get; } = verdict;

    /// <summary>Empty.</summary>
    public override string StackTrace => "";

    /// <summary>The message.</summary>
    public override string ToString() => Message;
}
