using Neural.Activations;
using Neural.Charts.Course;
using Neural.Networks;

namespace Neural.Charts.Tests;

/// <summary>A flow as a teacher writes it.</summary>
public sealed class QuestionTests
{
    private static readonly Choice Sigmoid = new("Sigmoid", new Identity(), new BinaryCrossEntropy(), new XavierNormal(), "It is a share.");
    private static readonly Choice ReLU = new("ReLU", new ReLU(), null, new HeNormal(), "It is cheap.");

    internal static Question TwoAnswers { get; } = new(
        "Is it the output?", [new("yes", LayerTask.BinaryOutput, Sigmoid), new("no", ReLU)]);

    [Fact]
    public void Leads_to_the_choice_of_the_first_answer_that_applies()
    {
        Assert.Equal(Sigmoid, TwoAnswers.Choose(LayerTask.BinaryOutput));
        Assert.Equal(ReLU, TwoAnswers.Choose(LayerTask.Hidden, Symptom.DeadUnits));
        Assert.Equal("Is it the output?\n├── yes → Sigmoid\n└── no → ReLU", TwoAnswers.ToString());
    }

    [Fact]
    public void Asks_for_symptoms_too()
    {
        var question = new Question("What goes wrong?", [new("units die", Symptom.DeadUnits, ReLU), new("nothing", Sigmoid)]);
        Assert.Equal(["units die"], question.Path(LayerTask.Hidden, Symptom.DeadUnits).Select(branch => branch.Answer));
        Assert.Equal(["nothing"], question.Path(LayerTask.Hidden).Select(branch => branch.Answer));
    }

    [Fact]
    public void Says_where_no_answer_applies()
    {
        var question = new Question("Is it the output?", [new("yes", LayerTask.BinaryOutput, Sigmoid)]);
        var error = Assert.Throws<InvalidOperationException>(() => question.Choose(LayerTask.Hidden, Symptom.DeadUnits));
        Assert.Equal(
            "no answer to “Is it the output?” applies to Hidden with [DeadUnits]: end it with one that always applies", error.Message);
    }

    [Fact]
    public void Needs_an_answer() => Assert.Equal(
        "“Why?” has 0 answers: give at least one", Assert.Throws<ArgumentException>(() => new Question("Why?", [])).Message);
}
