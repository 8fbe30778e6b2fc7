using System.Text;

namespace Neural.Charts;

/// <summary>A figure that is shown many times a second: <c>display(figure)</c> once, then <c>Update(figure)</c> on what that returned.</summary>
/// <remarks>
/// It is written without Plotly.NET, whose objects cost more than a step of training. All that may change from one frame to
/// the next are its title, its description and its data; the axes stay where they are, so that the eye sees what moves.
/// </remarks>
public sealed class LiveFigure
{
    private readonly LivePanel[] _panels;
    private readonly string _layout;

    /// <summary>Lays out a figure.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="description">A sentence for whoever does not see it.</param>
    /// <param name="panels">Its plots, at least one. Below a map, which comes first, stands the next; all others have the right half.</param>
    /// <exception cref="ArgumentException">There is no panel.</exception>
    public LiveFigure(string title, string description, params LivePanel[] panels)
    {
        Require.Given(panels);
        if (panels.Length == 0)
            throw new ArgumentException($"“{title}” has no panel: give at least one");
        (Title, Description, _panels) = (Require.Given(title), Require.Given(description), panels);
        _layout = LiveLayout.Of(panels);
    }

    /// <summary>What it shows.</summary>
    public string Title { get; set => field = Require.Given(value); }

    /// <summary>A sentence for whoever does not see it.</summary>
    public string Description { get; set => field = Require.Given(value); }

    /// <summary>The description.</summary>
    public override string ToString() => Description;

    /// <summary>The figure as <c>application/vnd.plotly.v1+json</c>.</summary>
    internal string ToJson()
    {
        var json = new StringBuilder("{\"config\":{\"displaylogo\":false,\"responsive\":true},\"data\":[");
        for (var i = 0; i < _panels.Length; i++)
        {
            var traces = _panels[i].Traces();
            for (var trace = 0; trace < traces.Count; trace++)
            {
                json.Append(i + trace == 0 ? "{" : ",{").Append(traces[trace])
                    .Append(",\"xaxis\":\"").Append(LiveLayout.Axis("x", i)).Append("\",\"yaxis\":\"").Append(LiveLayout.Axis("y", i)).Append("\"}");
            }
        }
        return json.Append("],\"layout\":{\"title\":{\"text\":").Append(LiveJson.Text(Title))
            .Append("},\"meta\":{\"description\":").Append(LiveJson.Text(Description)).Append(',').Append(_layout).Append("}}").ToString();
    }
}
