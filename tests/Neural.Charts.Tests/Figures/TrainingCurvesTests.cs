using Neural.Networks;

namespace Neural.Charts.Tests;

public sealed class TrainingCurvesTests
{
    [Fact]
    public void Draws_loss_and_accuracy_of_training_and_validation()
    {
        var traces = Figures.TrainingCurves(Trained.History).Traces();
        Assert.Equal(["training", "validation", "training", "validation"], traces.Select(t => t["name"].Text()));
        Assert.Equal(Trained.History.Epochs.Select(e => e.Loss), traces[0]["y"].Numbers());
        Assert.Equal(Trained.History.Epochs.Select(e => 100 * e.ValidationAccuracy!.Value), traces[3]["y"].Numbers());
    }

    [Fact]
    public void Draws_the_loss_alone_of_a_regression()
    {
        var history = new History([new(1, 0.5, null, 1, null, null, [])], TrainingEnd.Completed, "");
        Assert.Equal("training", Assert.Single(Figures.TrainingCurves(history).Traces())["name"].Text());
    }

    [Fact]
    public void Refuses_a_training_without_epochs() => Assert.Equal(
        "“t” has 0 epochs to draw: diverged",
        Assert.Throws<ArgumentException>(() => Figures.TrainingCurves(new([], TrainingEnd.Diverged, "diverged"), "t")).Message);
}
