using System.Text.RegularExpressions;
using Engine.Notebooks;
using Neural.Coursework;

namespace Notebooks.Tests;

/// <summary>A notebook ends with three questions: for readers, answers are folded below them, and for who runs it, a cell checks letters.</summary>
/// <remarks>The form is fixed to the letter, so that nothing goes astray: a question that is not found here is not there.</remarks>
public partial class QuizTests
{
    private const int Questions = 3;
    private const double LongestOption = 1.4;   // in lengths of the shortest: what stands out is guessed

    public static TheoryData<string> Names => StoredNotebooks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void It_asks_three_questions_before_its_summary(string name)
    {
        var cells = StoredNotebooks.Committed(name).Cells;

        Assert.Equal((CellKind.Markdown, CellKind.Code), (cells[^3].Kind, cells[^2].Kind));
        Assert.StartsWith("## Quiz\n\n", cells[^3].Source, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, Questions), Quiz(name).Select(question => question.Number));
        Assert.Equal(Questions, Details.Count(cells[^3].Source));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_keys_are_those_of_the_letters_in_its_answers(string name)
    {
        var call = Call.Match(StoredNotebooks.Committed(name).Cells[^2].Source);
        var marks = Check.Quiz(call.Groups["name"].Value, call.Groups["keys"].Value, [.. Quiz(name).Select(question => question.Right)]).Marks;

        Assert.Equal(Path.GetFileNameWithoutExtension(name), call.Groups["name"].Value);
        Assert.Equal(Enumerable.Repeat(QuizMark.Right, Questions), marks);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_option_has_its_reason_and_one_of_them_is_marked_as_right(string name) => Assert.All(Quiz(name), question =>
    {
        var letters = question.Options.Select(option => option.Letter).ToList();

        Assert.Equal("abcd".Take(letters.Count).Select(letter => $"{letter}"), letters);
        Assert.InRange(letters.Count, 3, 4);
        Assert.Equal(letters.Select(letter => (letter, letter == question.Right ? "✓" : "✗")), question.Reasons);
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_options_are_about_equally_long(string name) => Assert.All(Quiz(name), question =>
    {
        var lengths = question.Options.Select(option => option.Text.Length).ToList();

        Assert.True(lengths.Max() <= LongestOption * lengths.Min(), $"question {question.Number}: {string.Join(", ", lengths)} letters");
    });

    [Fact]
    public void No_letter_and_no_length_is_right_more_often_than_chance_has_it()
    {
        var questions = Names.SelectMany(row => Quiz(row.Data)).ToList();
        var fair = questions.Count / 3;
        var spread = Math.Sqrt(questions.Count * 2 / 9.0);
        var letters = questions.CountBy(question => question.Right).ToDictionary();

        Assert.All(new[] { "a", "b", "c" }, letter => Assert.InRange(letters[letter], fair - spread, fair + spread));
        Assert.InRange(questions.Count(question => question.Options.MaxBy(option => option.Text.Length).Letter == question.Right), 0, fair + 2 * spread);
    }

    private static List<Question> Quiz(string name) =>
    [
        .. AQuestion.Matches(StoredNotebooks.Committed(name).Cells[^3].Source).Select(match => new Question(
            int.Parse(match.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture),
            match.Groups["right"].Value,
            [.. AnOption.Matches(match.Groups["options"].Value).Select(option => (option.Groups["letter"].Value, option.Groups["text"].Value))],
            [.. AnOption.Matches(match.Groups["reasons"].Value).Select(option => (option.Groups["letter"].Value, option.Groups["mark"].Value))])),
    ];

    private sealed record Question(int Number, string Right, List<(string Letter, string Text)> Options, List<(string Letter, string Mark)> Reasons);

    [GeneratedRegex("^<details>", RegexOptions.Multiline)]
    private static partial Regex Details { get; }

    [GeneratedRegex("""
        ^\*\*Question (?<number>\d)\.\*\* (?:.+\n)+
        (?<options>(?:(?:- |  ).+\n)+)
        <details><summary>Answer</summary>

        The answer is \*\*(?<right>[a-d])\*\*\.

        (?<reasons>(?:(?:- |  ).+\n)+)
        </details>$
        """, RegexOptions.Multiline)]
    private static partial Regex AQuestion { get; }

    [GeneratedRegex(@"^- (?:(?<mark>[✓✗]) )?\*\*(?<letter>[a-d])\)\*\* (?<text>.+(?:\n  .+)*)$", RegexOptions.Multiline)]
    private static partial Regex AnOption { get; }

    // Without letters: these are for the reader to put in.
    [GeneratedRegex("""^Check\.Quiz\("(?<name>[\w-]+)", "(?<keys>[0-9a-f]{8}( [0-9a-f]{8})*)", "", "", ""\)$""", RegexOptions.Multiline)]
    private static partial Regex Call { get; }
}
