using System.Runtime.CompilerServices;
using Plotly.NET.LayoutObjects;

namespace Neural.Charts;

/// <summary>Named places on an axis: 0, 1, 2 …, each with its label as a tick.</summary>
/// <remarks>
/// An axis of categories takes equal labels for one place and stacks what stands there, and an axis that guesses its type takes
/// labels such as 2024-01-01 for dates. Plotly's maintainers advise positions in numbers (plotly/plotly.js#1553).
/// </remarks>
internal static class Positions
{
    /// <summary>How many labels an axis below a figure has room for; of more, every second, third … is written.</summary>
    public const int RoomBelow = 40;

    /// <summary>How many labels an axis beside a figure has room for.</summary>
    public const int RoomBeside = 20;

    /// <summary>A place for each of the labels.</summary>
    public static int[] Of<T>(IReadOnlyCollection<T> labels) => [.. Enumerable.Range(0, labels.Count)];

    /// <summary>An axis with a title on which every place has its label.</summary>
    /// <param name="title">The title, which may be empty.</param>
    /// <param name="labels">The labels, in order.</param>
    /// <param name="room">How many can be read side by side.</param>
    /// <param name="reversed">Whether the first one stands at the far end: on top, beside a figure.</param>
    /// <param name="name">What the caller calls the title.</param>
    public static LinearAxis Axis(
        string title, IReadOnlyList<string> labels, int room = RoomBelow, bool reversed = false,
        [CallerArgumentExpression(nameof(title))] string name = "")
    {
        var step = Step(labels.Count, room);
        int[] written = [.. Enumerable.Range(0, labels.Count).Where(i => i % step == 0)];
        return Plot.Axis(title, name).With(new
        {
            type = "linear",
            range = reversed ? null : new[] { -0.5, labels.Count - 0.5 },
            autorange = reversed ? "reversed" : null,
            zeroline = false,
            tickmode = "array",
            tickvals = written,
            ticktext = written.Select(i => Text.Short(labels[i])).ToArray(),
        });
    }

    /// <summary>Whether there are so many labels that some are not written.</summary>
    public static bool AreThinned(int count, int room) => Step(count, room) > 1;

    private static int Step(int count, int room) => Math.Max(1, (count + room - 1) / room);
}
