using System.Numerics;
using Neural.Data;
using Neural.Networks;
using Plotly.NET;

namespace Neural.Charts;

public static partial class Figures
{
    /// <summary>Trains a network, and shows its decision boundary moving: a slider over the epochs, and a button to play.</summary>
    /// <param name="network">A classifier of two inputs; trained when this returns.</param>
    /// <param name="data">The points.</param>
    /// <param name="epochs">How many epochs.</param>
    /// <param name="optimizer">How parameters move; Adam at 0.01 if null.</param>
    /// <param name="frames">How many pictures, evenly spread over the epochs, besides the one before training.</param>
    /// <param name="title">What the figure shows.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="frames"/> is less than 1.</exception>
    /// <exception cref="ArgumentException">The points are not of two coordinates, there is none, or the network is no classifier.</exception>
    public static GenericChart BoundaryOverTraining<T>(
        NeuralNetwork<T> network, Dataset<T> data, int epochs, Optimizer? optimizer = null, int frames = 12,
        string title = "The boundary during training")
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Require.AtLeast(1, frames);
        var loss = RequireClassifier(network, title);
        var plane = InputGrid.Around(data, network.Sizes[^1], title);
        var maps = new List<(int Epoch, double[][] Map)> { (0, plane.Classify(network)) };
        var history = network.Train(data, epochs, optimizer ?? new Adam(0.01), new() { BatchSize = 32, Progress = Record });
        if (maps[^1].Epoch < history.Epochs.Count)
            maps.Add((history.Epochs.Count, plane.Classify(network)));
        var accuracy = network.Evaluate(data).Accuracy ?? double.NaN;
        var end = history.End == TrainingEnd.Completed ? "" : $" The training {history.Message}.";
        var layout = plane.Layout().With(new
        {
            height = 560,
            sliders = new[] { EpochSlider(maps.ConvertAll(map => map.Epoch)) },
            updatemenus = new[] { PlayButton() },
            frames = maps.Select(map => BoundaryFrame(map.Epoch, map.Map)),
        });
        return Plot.Chart(
            title,
            $"Animated map “{title}”: the class that a network gives every point of the plane, over {history.Epochs.Count} epochs of training; after them it classifies {Text.Number(100 * accuracy, 3)} % of the {data.Count} points correctly.{end}",
            layout,
            [BoundaryTrace(plane, maps[^1].Map), .. PointTraces(loss, data)],
            NotDrawnOf(maps[^1].Map, data),
            new Dictionary<string, object> { ["sliders.0.x"] = 0.46, ["sliders.0.len"] = 0.54 });

        void Record(EpochResult epoch)
        {
            if (epoch.Epoch * frames / epochs > (epoch.Epoch - 1) * frames / epochs)
                maps.Add((epoch.Epoch, plane.Classify(network)));
        }
    }

    // A frame replaces the map only; the points stay.
    private static object BoundaryFrame(int epoch, double[][] map) => new DynamicObj.DynamicObj().With(new
    {
        name = Text.Count(epoch),
        data = new[] { new DynamicObj.DynamicObj().With(new { z = map }) },
        traces = new[] { 0 },
    });

    // The stored picture shows the trained network, so the slider starts at its end.
    private static object EpochSlider(List<int> epochs) => new DynamicObj.DynamicObj().With(new
    {
        active = epochs.Count - 1,
        x = 0.14,
        len = 0.86,
        y = -0.22,
        currentvalue = new { prefix = "epoch " },
        steps = epochs.Select(epoch => new DynamicObj.DynamicObj().With(new
        {
            label = Text.Count(epoch),
            method = "animate",
            args = new object[] { new[] { Text.Count(epoch) }, Animation(duration: 0) },
        })),
    });

    private static object PlayButton() => new DynamicObj.DynamicObj().With(new
    {
        type = "buttons",
        showactive = false,
        x = 0,
        xanchor = "left",
        y = -0.26,
        yanchor = "top",
        buttons = new[]
        {
            new DynamicObj.DynamicObj().With(new { label = "▶ Play", method = "animate", args = new object?[] { null, Animation(duration: 300) } }),
        },
    });

    private static object Animation(int duration) => new DynamicObj.DynamicObj().With(new
    {
        mode = "immediate",
        fromcurrent = false,
        frame = new { duration, redraw = true },
        transition = new { duration = 0 },
    });
}
