namespace Neural.Coursework;

public static partial class Check
{
    /// <summary>Checks the letters of a quiz, and goes on whatever they are: a wrong one stops no run of all cells.</summary>
    /// <param name="name">The quiz, such as <c>02-1-step</c>.</param>
    /// <param name="keys">A key for each question, with a space between them: what <see cref="Key"/> gives for the title
    /// <c>02-1-step question 1</c> and the right letter.</param>
    /// <param name="answers">A letter for each question, whatever its case, also as <c>b)</c>; empty or null is not answered yet.</param>
    /// <returns>How each question is answered; nothing is thrown, and the right letters are not told.</returns>
    public static QuizResult Quiz(string name, string keys, params string?[] answers) =>
        new([.. (keys ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select((key, i) => Mark($"{name} question {i + 1}", key, answers?.ElementAtOrDefault(i)))]);

    private static QuizMark Mark(string title, string key, string? answer)
    {
        var letter = (answer ?? "").Trim().Trim('(', ')', '.');
        return string.IsNullOrWhiteSpace(letter) ? QuizMark.Unanswered : Key(title, letter) == key ? QuizMark.Right : QuizMark.Wrong;
    }
}
