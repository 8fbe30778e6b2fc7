using System.Text.Json.Nodes;
using Neural.Charts.Course;

namespace Neural.Charts.Tests;

public sealed class CourseFiguresTests
{
    [Fact]
    public void Writes_every_question_answer_and_choice_as_text()
    {
        var texts = Annotations().Select(note => note["text"].Text().Replace("<br>", " ")).ToArray();

        Assert.All(Texts(Choose.Flow), text => Assert.Contains(text, texts));
    }

    [Fact]
    public void Gives_the_reason_of_a_choice_to_the_pointer() => Assert.Contains(
        Annotations(), note => note["hovertext"] is { } reason && reason.Text().Replace("<br>", " ") == Choose.For(LayerTask.Hidden).Reason);

    [Fact]
    public void Puts_the_choices_below_each_other_in_rows_of_their_own()
    {
        var rows = Annotations().Where(note => note["hovertext"] is not null).Select(note => note["y"]!.GetValue<double>()).ToArray();

        Assert.Equal(Enumerable.Range(0, rows.Length).Select(i => (double)i), rows);
    }

    [Fact]
    public void Marks_a_path_and_says_where_it_leads()
    {
        var chart = CourseFigures.DecisionFlow(Choose.Path(LayerTask.Hidden, Symptom.DeadUnits));

        Assert.Equal(2, chart.Traces().Length);
        Assert.EndsWith("Marked: hidden, feed-forward, units die, so Leaky ReLU.", chart.Description());
    }

    [Fact]
    public void Marks_nothing_unless_asked() => Assert.Single(CourseFigures.DecisionFlow().Traces());

    [Fact]
    public void Draws_a_flow_of_your_own() => Assert.EndsWith(
        "Decision tree. Is it the output? yes: Sigmoid; no: ReLU.",
        CourseFigures.DecisionFlow(title: "t", root: QuestionTests.TwoAnswers).Description());

    [Fact]
    public void Refuses_more_questions_than_it_has_room_for()
    {
        Step deep = Choose.For(LayerTask.Hidden);
        foreach (var text in new[] { "d?", "c?", "b?", "a?" })
            deep = new Question(text, [new("yes", deep)]);
        var error = Assert.Throws<ArgumentException>(() => CourseFigures.DecisionFlow(root: (Question)deep));
        Assert.Equal("“d?” is question 4 on its path, but there is room for 3: ask fewer", error.Message);
    }

    private static JsonNode[] Annotations() =>
        [.. CourseFigures.DecisionFlow().Figure()["layout"]!["annotations"]!.AsArray().Select(note => note!)];

    private static IEnumerable<string> Texts(Step step) => step switch
    {
        Question question => [question.Text, .. question.Branches.SelectMany(b => Texts(b.Next).Prepend(b.Answer))],
        Choice choice => [$"<b>{choice.Function}</b>"],
        _ => throw new ArgumentException($"neither a question nor a choice: {step}"),
    };
}
