using System.Security.Cryptography;
using System.Text;
using Neural.Coursework.Evidence;
using Neural.Coursework.Mistakes;

namespace Neural.Coursework;

public static partial class Check
{
    /// <summary>Checks a word, whatever its case and the white space around it.</summary>
    /// <param name="title">What is checked.</param>
    /// <param name="expected">The right one.</param>
    /// <param name="attempt">Gives the answer; empty or null is not answered yet.</param>
    /// <param name="hints">Wrong answers, each with what to think about.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="CheckFailedException">It is not right yet.</exception>
    public static Verdict Text(string title, string expected, Func<string?> attempt, params (string Answer, string Hint)[] hints) =>
        Choice(title, Key(title, expected), attempt, hints);

    /// <summary>Checks an answer that the check itself does not tell, since it only has its key.</summary>
    /// <param name="title">What is checked, such as <c>question 1</c>.</param>
    /// <param name="key">What <see cref="Key"/> gives for the right answer.</param>
    /// <param name="attempt">Gives the answer, whatever its case; empty or null is not answered yet.</param>
    /// <param name="hints">Wrong answers, each with what to think about.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="CheckFailedException">It is not right yet.</exception>
    public static Verdict Choice(string title, string key, Func<string?> attempt, params (string Answer, string Hint)[] hints)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        var given = Plain(Attempt.Of(attempt, out var error));
        if (error is null && Key(title, given) == key)
            return Conclude(new Verdict(title, $"answer '{given}'", []));
        var came = error is null ? given.Length == 0 ? "none" : $"'{given}'" : $"{error.GetType().Name}: {error.Message}";
        return Conclude(new Verdict(title, "an answer", [new(title, error is null ? "another answer" : "an answer", came)], Hint(given, error, hints)));
    }

    /// <summary>The key of an answer: it tells whether an answer is right, but not at a glance which one is.</summary>
    /// <param name="title">The title of the check.</param>
    /// <param name="answer">The right answer.</param>
    /// <returns>Eight hexadecimal digits.</returns>
    public static string Key(string title, string answer) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{title}\n{Plain(answer)}")))[..8];

    private static Explanation? Hint(string given, Exception? error, (string Answer, string Hint)[] hints)
    {
        Mistake? mistake = error switch
        {
            null => given.Length == 0 ? new NotWritten() : null,
            NotImplementedException => new NotWritten(),
            _ => new Throws(),
        };
        return mistake is not null ? new(mistake.Name, mistake.Hint)
            : hints.Where(hint => Plain(hint.Answer) == given).Select(hint => new Explanation(MistakeCatalogue.Known, hint.Hint)).FirstOrDefault();
    }

    private static string Plain(string? answer) => (answer ?? "").Trim().ToLowerInvariant();
}
