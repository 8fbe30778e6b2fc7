using Neural.Coursework.Evidence;
using Neural.Coursework.Mistakes;

namespace Neural.Coursework;

/// <summary>Checks answers to exercises, and says what a tutor would: where they are not right yet, and what to think about.</summary>
/// <remarks>
/// A check of a right answer shows a line; of another, a table with a hint, and throws
/// <see cref="CheckFailedException"/>, so that a run of all cells stops there. <see cref="Report"/> goes on instead.
/// </remarks>
public static partial class Check
{
    private static readonly AsyncLocal<List<Verdict>?> Collected = new();

    /// <summary>Shows a verdict; a notebook sets it once, <c>Check.Display = verdict => display(verdict)</c>, so that its
    /// Markdown is seen. As it is, a right answer is printed and another is told by the exception.</summary>
    public static Action<Verdict> Display { get; set; } = verdict =>
    {
        if (verdict.IsRight)
            Console.WriteLine(verdict);
    };

    /// <summary>Makes all the checks, whatever the one before has found.</summary>
    /// <param name="checks">Each makes one check, such as <c>() => Check.Activation("relu", MyReLU)</c>.</param>
    /// <returns>What they have found; nothing is thrown.</returns>
    public static Report Report(params Action[] checks)
    {
        ArgumentNullException.ThrowIfNull(checks);
        var outer = Collected.Value;
        var verdicts = new List<Verdict>();
        try
        {
            Collected.Value = verdicts;
            foreach (var check in checks)
                check();
        }
        finally
        {
            Collected.Value = outer;
        }
        return new(verdicts);
    }

    /// <summary>Checks a property of an answer that no other check is made for.</summary>
    /// <param name="title">What is checked.</param>
    /// <param name="holds">Whether it is so.</param>
    /// <param name="hint">What to think about where it is not.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="CheckFailedException">It does not hold.</exception>
    public static Verdict That(string title, Func<bool> holds, string hint)
    {
        ArgumentNullException.ThrowIfNull(holds);
        var isSo = Attempt.Of(holds, out var error) ? 1 : 0;
        return Conclude(new NumberAnswer
        {
            Title = title,
            Tolerance = Tolerance.Plain,
            Error = error,
            Pairs = error is null ? [new("1 if it holds, 0 if not", 1, isSo)] : [],
            Known = [new([0], hint)],
        });
    }

    private static Verdict Conclude(Answer answer) => Conclude(new Verdict(
        answer.Title, answer.Extent, answer.Findings, answer.Findings.Count == 0 ? null : MistakeCatalogue.Explain(answer)));

    private static Verdict Conclude(Verdict verdict)
    {
        if (Collected.Value is { } verdicts)
        {
            verdicts.Add(verdict);
            return verdict;
        }
        // Decided before it is shown: what shows it is anybody's code.
        var isRight = verdict.IsRight;
        Display(verdict);
        return isRight ? verdict : throw new CheckFailedException(verdict);
    }
}
