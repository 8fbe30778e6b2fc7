using Neural.Activations;
using Neural.Charts.Course;
using Neural.Networks;
using Neural.Numerics;

namespace Neural.Charts.Tests;

public sealed class ChooseTests
{
    public static TheoryData<LayerTask> Tasks => [.. Enum.GetValues<LayerTask>()];

    [Theory]
    [InlineData(LayerTask.BinaryOutput, "Sigmoid", typeof(BinaryCrossEntropy))]
    [InlineData(LayerTask.MultiLabelOutput, "Sigmoid per label", typeof(BinaryCrossEntropy))]
    [InlineData(LayerTask.MultiClassOutput, "Softmax", typeof(SoftmaxCrossEntropy))]
    [InlineData(LayerTask.RegressionOutput, "Linear", typeof(MeanSquaredError))]
    public void An_output_follows_from_its_task_and_its_loss_takes_logits(LayerTask task, string function, Type loss)
    {
        var choice = Choose.For(task, Symptom.DeadUnits);

        Assert.Equal(function, choice.Function);
        Assert.IsType(loss, choice.Loss);
        Assert.Equal(new Identity(), choice.Activation);
    }

    /// <summary>Wrong labels were not noticed but in the first column (keras-team/keras#5335).</summary>
    [Fact]
    public void What_is_recommended_for_several_labels_judges_every_label()
    {
        var loss = Assert.IsAssignableFrom<ClassificationLoss>(Choose.For(LayerTask.MultiLabelOutput).Loss);
        Matrix<double> output = Matrix.Row(3.0, 3, 3), target = Matrix.Row(1.0, 0, 0);

        Assert.Equal(1, loss.CountCorrect(output, target));
        Assert.Equal(3, loss.DecisionsPerExample(3));
    }

    [Theory]
    [InlineData(LayerTask.TransformerHidden, "GELU")]
    [InlineData(LayerTask.RecurrentGate, "Sigmoid")]
    [InlineData(LayerTask.RecurrentState, "Tanh")]
    [InlineData(LayerTask.Hidden, "ReLU")]
    public void A_hidden_layer_has_an_activation_and_no_loss(LayerTask task, string function)
    {
        var choice = Choose.For(task);

        Assert.Equal(Activation.Parse(function), choice.Activation);
        Assert.Null(choice.Loss);
    }

    [Fact]
    public void A_symptom_changes_the_hidden_function()
    {
        Assert.Equal(new LeakyReLU(0.01), Choose.For(LayerTask.Hidden, Symptom.DeadUnits).Activation);
    }

    /// <summary>Notebook 5 measures it: with 50 layers SELU learns at a few rates, a residual network at all of them.</summary>
    [Fact]
    public void Vanishing_gradients_change_the_architecture_and_leave_the_function()
    {
        var choice = Choose.For(LayerTask.Hidden, Symptom.VanishingGradients);

        Assert.Equal("ReLU + shortcuts", choice.Function);
        Assert.Equal(new ReLU(), choice.Activation);
        Assert.Contains("Residual connections", choice.Reason);
    }

    [Fact]
    public void A_start_is_the_one_that_is_in_use()
    {
        Assert.Equal(new RandomNormal(0.02), Choose.For(LayerTask.TransformerHidden).Initializer);
        Assert.Equal(new Orthogonal(), Choose.For(LayerTask.RecurrentState).Initializer);
    }

    [Fact]
    public void A_divergence_is_looked_at_before_all_else()
    {
        var choice = Choose.For(LayerTask.Hidden, Symptom.DeadUnits, Symptom.Divergence);

        Assert.Equal(new ReLU(), choice.Activation);
        Assert.Contains("learning rate", choice.Reason);
    }

    [Theory, MemberData(nameof(Tasks))]
    public void Every_task_has_an_answer_with_a_reason(LayerTask task) => Assert.EndsWith(".", Choose.For(task).Reason);

    [Fact]
    public void Every_choice_of_the_flow_can_be_reached()
    {
        var reached = Enum.GetValues<LayerTask>().Select(task => Choose.For(task))
            .Concat(Enum.GetValues<Symptom>().Select(symptom => Choose.For(LayerTask.Hidden, symptom)));

        Assert.Equal(Leaves(Choose.Flow).Order(), reached.Distinct().Select(choice => choice.Reason).Order());
    }

    [Fact]
    public void The_path_names_its_answers() => Assert.Equal(
        ["hidden", "feed-forward", "units die"],
        Choose.Path(LayerTask.Hidden, Symptom.DeadUnits).Select(branch => branch.Answer));

    [Fact]
    public void The_flow_prints_itself_as_a_tree()
    {
        var lines = Choose.Flow.ToString().Split('\n');

        Assert.Equal("Where does the layer stand?", lines[0]);
        Assert.Equal("├── output: What is the task?", lines[1]);
        Assert.Equal("│   ├── yes or no → Sigmoid", lines[2]);
        Assert.Equal("        └── nothing → ReLU", lines[^1]);
    }

    [Fact]
    public void A_choice_prints_itself_in_a_line() => Assert.StartsWith(
        "Softmax with SoftmaxCrossEntropy, initialised by XavierNormal: ", Choose.For(LayerTask.MultiClassOutput).ToString());

    [Fact]
    public void A_task_that_does_not_exist_is_refused() => Assert.Contains(
        "there is no LayerTask 99; there are Hidden, ",
        Assert.Throws<ArgumentOutOfRangeException>(() => Choose.For((LayerTask)99)).Message);

    private static IEnumerable<string> Leaves(Step step) => step switch
    {
        Question question => question.Branches.SelectMany(branch => Leaves(branch.Next)),
        Choice choice => [choice.Reason],
        _ => throw new ArgumentException($"neither a question nor a choice: {step}"),
    };
}
