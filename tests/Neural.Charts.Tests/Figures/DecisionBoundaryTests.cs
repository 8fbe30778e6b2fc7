using System.Text.Json.Nodes;
using Neural.Activations;
using Neural.Data;
using Neural.Networks;
using Neural.Numerics;

namespace Neural.Charts.Tests;

public sealed class DecisionBoundaryTests
{
    [Fact]
    public void Shades_the_probability_and_marks_the_points_of_both_classes()
    {
        var traces = Figures.DecisionBoundary(Trained.Network, Trained.Moons).Traces();
        Assert.Equal(["heatmap", "scatter", "scatter"], traces.Select(t => t["type"].Text()));
        Assert.Equal("61,61", traces[0]["z"]!["shape"].Text());
        Assert.Equal((0, 100), (traces[0]["z"].Numbers().Min(), traces[0]["z"].Numbers().Max()));
        Assert.Equal(60, traces[1]["x"].Numbers().Length + traces[2]["x"].Numbers().Length);
    }

    [Fact]
    public void Shows_the_likeliest_of_several_classes()
    {
        var network = new NeuralNetwork<float>([2, 8, 3], new ReLU(), new HeNormal(), seed: 2);
        var chart = Figures.DecisionBoundary(network, Spirals.Generate<float>(30));
        Assert.All(chart.Traces()[0]["z"].Numbers(), value => Assert.Contains(value, new double[] { 0, 1, 2 }));
        Assert.Equal(4, chart.Traces().Length);
    }

    [Fact]
    public void No_two_of_many_classes_look_alike()
    {
        var network = new NeuralNetwork<float>([2, 4, 12], new ReLU(), new HeNormal(), seed: 2);
        var points = Figures.DecisionBoundary(network, Spirals.Generate<float>(36, arms: 12)).Traces().Skip(1).Select(trace => trace["marker"]!);
        Assert.Distinct(points.Select(marker => $"{marker["color"].Text()} {marker["symbol"].Text()}"));
    }

    [Fact]
    public void A_map_of_NaN_is_empty_and_says_so()
    {
        var network = Trained.NewNetwork();
        network.Parameters[0].Value.Span.Fill(double.NaN);
        Assert.EndsWith("Not drawn: the map (3721 × NaN).", Figures.DecisionBoundary(network, Trained.Moons).Description());
    }

    [Fact]
    public void A_frame_for_the_start_and_for_each_part_of_the_training()
    {
        var figure = Figures.BoundaryOverTraining(Trained.NewNetwork(), Trained.Moons, epochs: 8, frames: 4).Figure();
        var frames = figure["frames"]!.AsArray();
        Assert.Equal(["0", "2", "4", "6", "8"], frames.Select(frame => frame!["name"].Text()));
        Assert.Equal(figure["data"]![0]!["z"].Numbers(), frames[^1]!["data"]![0]!["z"].Numbers());
        Assert.NotEqual(frames[0]!["data"]![0]!["z"].Numbers(), frames[^1]!["data"]![0]!["z"].Numbers());
        var steps = figure["layout"]!["sliders"]![0]!["steps"]!.AsArray();
        Assert.Equal(frames.Select(frame => frame!["name"].Text()), steps.Select(step => ((JsonArray)step!["args"]!)[0]![0].Text()));
        Assert.Null(figure["layout"]!["frames"]);
    }

    [Fact]
    public void Refuses_points_that_are_not_of_the_plane()
    {
        var data = new Dataset<double>(new Matrix<double>(4, 3), new Matrix<double>(4, 1));
        var error = Assert.Throws<ArgumentException>(() => Figures.DecisionBoundary(Trained.Network, data, "t"));
        Assert.Equal("“t” needs points of 2 coordinates, at least one, not 4 examples, 3 → 1", error.Message);
    }

    [Fact]
    public void Refuses_a_regression()
    {
        var network = new NeuralNetwork<float>([2, 1], new ReLU(), new HeNormal(), loss: new MeanSquaredError());
        var error = Assert.Throws<ArgumentException>(() => Figures.DecisionBoundary(network, Spirals.Generate<float>(30), "t"));
        Assert.StartsWith("“t” needs a classifier, but NeuralNetwork([2, 1], ReLU) learns a regression by MeanSquaredError", error.Message);
    }

    [Fact]
    public void Class_numbers_are_drawn_as_one_hot_rows_are()
    {
        var spirals = Spirals.Generate(30, seed: 1);
        int[] labels = [.. Enumerable.Range(0, spirals.Count).Select(i => spirals.Targets.Row(i).IndexOf(1))];
        var expected = Figures.DecisionBoundary(NeuralNetwork.For(spirals, [4]), spirals, "t").Figure().ToJsonString();
        var sparse = Dataset.SparseClassification(spirals.Inputs, labels);
        var network = NeuralNetwork.For(sparse, [4], loss: new SparseSoftmaxCrossEntropy());

        Assert.Equal(expected, Figures.DecisionBoundary(network, sparse, "t").Figure().ToJsonString());
    }

    [Fact]
    public void Several_labels_are_no_class_of_a_point()
    {
        var network = new NeuralNetwork<double>([2, 3], loss: new BinaryCrossEntropy());
        var error = Assert.Throws<ArgumentException>(() => Figures.DecisionBoundary(network, new(new(1, 2), new(1, 3)), "t"));
        Assert.Equal(
            "“t” needs one class for every point, but NeuralNetwork([2, 3], ReLU) decides on 3 labels: draw the Probabilities of each by Figures.Heatmap",
            error.Message);
    }
}
