namespace Neural.Coursework.Tests;

public class QuizTests
{
    private static readonly string Keys = string.Join(' ', new[] { "b", "a", "c" }.Select((letter, i) => Check.Key($"quiz question {i + 1}", letter)));

    [Fact]
    public void A_quiz_tells_right_wrong_and_unanswered_apart()
    {
        var quiz = Check.Quiz("quiz", Keys, "b", "c", "");

        Assert.Equal([QuizMark.Right, QuizMark.Wrong, QuizMark.Unanswered], quiz.Marks);
        Assert.Equal("1 of 3 right", quiz.ToString());
        Assert.Equal(
            "**1 of 3 right**\n\n- Question 1: ✓ right\n- Question 2: ✗ not yet; read the reason for your letter under question 2\n- Question 3: no answer yet\n",
            quiz.ToMarkdown());
    }

    [Theory]
    [InlineData("b", QuizMark.Right)]
    [InlineData(" B\n", QuizMark.Right)]
    [InlineData("b)", QuizMark.Right)]
    [InlineData("(b).", QuizMark.Right)]
    [InlineData("a", QuizMark.Wrong)]
    [InlineData("ab", QuizMark.Wrong)]
    [InlineData("?", QuizMark.Wrong)]
    [InlineData("", QuizMark.Unanswered)]
    [InlineData(" . ", QuizMark.Unanswered)]
    [InlineData(null, QuizMark.Unanswered)]
    public void A_letter_is_read_however_it_is_written(string? answer, QuizMark mark) => Assert.Equal(mark, Check.Quiz("quiz", Keys, answer).Marks[0]);

    [Fact]
    public void As_long_as_nothing_is_answered_a_quiz_says_what_to_do()
    {
        var quiz = Check.Quiz("quiz", Keys, "", "", "");

        Assert.Equal("**No answers yet.** Put a letter between each pair of quotation marks, and run the cell.\n", quiz.ToMarkdown());
        Assert.Equal("0 of 3 right", quiz.ToString());
    }

    [Fact]
    public void The_same_letter_has_another_key_in_every_question_and_quiz() =>
        Assert.Equal(3, new[] { "quiz question 1", "quiz question 2", "other question 1" }.Select(title => Check.Key(title, "a")).Distinct().Count());

    [Fact]
    public void A_quiz_throws_nothing_whatever_it_is_given()
    {
        Assert.Equal(3, Check.Quiz("quiz", Keys).Marks.Count);
        Assert.Equal(3, Check.Quiz("quiz", Keys, "a", "b", "c", "d").Marks.Count);
        Assert.Equal(3, Check.Quiz("quiz", Keys, null!).Marks.Count);
        Assert.Empty(Check.Quiz(null!, null!, "a").Marks);
        Assert.Equal(QuizMark.Wrong, Check.Quiz("quiz", "no key", "a").Marks[0]);
    }
}
