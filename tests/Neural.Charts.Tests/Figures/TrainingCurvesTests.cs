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
    public void A_training_that_diverged_keeps_its_logarithmic_axis_and_says_what_is_not_drawn()
    {
        var history = new History([new(1, 2, null, 1, null, null, []), new(2, double.NaN, null, 1, null, null, [])], TrainingEnd.Diverged, "diverged");
        var chart = Figures.TrainingCurves(history, "t");
        Assert.Equal("log", chart.Figure()["layout"]!["yaxis"]!["type"].Text());
        Assert.Equal("Line charts “t”: training loss stays at 2. Not drawn: training loss (NaN).", chart.Description());
    }

    [Fact]
    public void Draws_nothing_of_a_training_without_a_finite_number_and_says_so()
    {
        var history = new History([new(1, double.NaN, double.NaN, 1, null, null, [])], TrainingEnd.Diverged, "diverged");
        Assert.EndsWith("Not drawn: training loss (NaN) and training accuracy, % (NaN).", Figures.TrainingCurves(history).Description());
    }

    [Fact]
    public void Refuses_a_training_without_epochs() => Assert.Equal(
        "“t” has 0 epochs to draw: diverged",
        Assert.Throws<ArgumentException>(() => Figures.TrainingCurves(new([], TrainingEnd.Diverged, "diverged"), "t")).Message);
}
