using Neural.Data;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Neural.Charts;

public static partial class Figures
{
    // In pixels of the images; a row has room for the captions above it.
    private const int DigitWidth = Digits.Side + 4;
    private const int DigitHeight = Digits.Side + 10;

    /// <summary>Images of digits with what they show, and what a network took them for.</summary>
    /// <param name="digits">The set, such as <c>mnist.Test</c>.</param>
    /// <param name="images">Which of its images.</param>
    /// <param name="title">What the figure shows.</param>
    /// <param name="predicted">The network's answer for every image of the set; without it the labels stand alone.</param>
    /// <param name="columns">How many images stand in a row.</param>
    /// <exception cref="ArgumentException">There is no image, or none of that number, or no prediction for it.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="columns"/> is less than 1.</exception>
    public static GenericChart DigitGrid(
        Digits digits, int[] images, string title = "Digits", int[]? predicted = null, int columns = 10)
    {
        Require.Given(digits);
        Require.Given(images);
        if (images.Length == 0)
            throw new ArgumentException($"“{title}” has 0 images: give at least one");
        Require.AtLeast(1, columns);
        if (images.Any(i => i < 0 || i >= digits.Count))
            throw new ArgumentException($"“{title}” asks for image {Text.Count(images.First(i => i < 0 || i >= digits.Count))} of {digits}: number them from 0");
        if (predicted?.Length <= images.Max())
            throw new ArgumentException($"“{title}” shows image {Text.Count(images.Max())} of the set, but has {predicted.Length} predictions: give one for every image of the set");

        columns = Math.Min(columns, images.Length);
        var rows = (images.Length + columns - 1) / columns;
        var labels = digits.Labels;
        string[] captions = [.. images.Select(i => predicted is null ? $"{labels[i]}" : $"{labels[i]} → {predicted[i]}")];
        return Plot.Chart(
            title,
            $"{images.Length} images of digits, “{title}”: {string.Join(", ", captions)}.",
            Plot.Axes(Hidden(0, columns * DigitWidth), Hidden(rows * DigitHeight, 0)).With(new
            {
                height = 80 + ((Theme.Width - 32) * rows * DigitHeight / (columns * DigitWidth)),
                margin = new { l = 16, r = 16, t = 64, b = 16 },
                annotations = captions.Select((caption, i) => Caption(caption, i % columns, i / columns)),
            }),
            [DigitTrace(digits, images, columns, rows)]);
    }

    private static LinearAxis Hidden(int from, int to) => new LinearAxis().With(new { visible = false, range = new[] { from, to } });

    private static Annotation Caption(string text, int column, int row) => new Annotation().With(new
    {
        text,
        showarrow = false,
        x = (column * DigitWidth) + (Digits.Side / 2.0),
        y = ((row + 1) * DigitHeight) - Digits.Side - 1,
        yanchor = "bottom",
        font = new Font().With(new { color = Palette.Black }),
    });

    private static Trace DigitTrace(Digits digits, int[] images, int columns, int rows)
    {
        var shades = Enumerable.Range(0, rows * DigitHeight).Select(_ => new int[columns * DigitWidth]).ToArray();
        for (var i = 0; i < images.Length; i++)
        {
            var pixels = digits.Pixels(images[i]);
            var (top, left) = (((i / columns) + 1) * DigitHeight - Digits.Side, i % columns * DigitWidth);
            for (var pixel = 0; pixel < pixels.Length; pixel++)
                shades[top + (pixel / Digits.Side)][left + (pixel % Digits.Side)] = pixels[pixel];
        }

        return new Trace2D("heatmap").With(new
        {
            z = shades,
            zmin = 0,
            zmax = 255,
            colorscale = new object[][] { [0, "#ffffff"], [1, Palette.Black] },
            showscale = false,
            hovertemplate = "%{z}<extra></extra>",
        });
    }
}
