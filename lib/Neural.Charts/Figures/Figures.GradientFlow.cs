using Neural.Networks;
using Plotly.NET;

namespace Neural.Charts;

public static partial class Figures
{
    /// <summary>The norm of the gradient at every layer, on a logarithmic axis, for one or several networks.</summary>
    /// <param name="networks">Each with its name, and the statistics of the layers to draw, from the first to the last.</param>
    /// <param name="title">What the figure shows.</param>
    /// <exception cref="ArgumentException">There is no network, or one without layers.</exception>
    public static GenericChart GradientFlow(
        (string Name, IEnumerable<LayerStatistics> Layers)[] networks, string title = "The gradient on its way back")
    {
        Require.Given(networks);
        if (Array.FindIndex(networks, network => network.Name is null || network.Layers is null) is >= 0 and var missing)
            throw new ArgumentException($"network {missing + 1} of {networks.Length} in “{title}” has no name or no layers: give both");
        return Lines(
            title, "layer", "norm of the gradient",
            [.. networks.Select(network => new Series(network.Name, [.. network.Layers.Select(layer => layer.GradientNorm)]))], logY: true);
    }
}
