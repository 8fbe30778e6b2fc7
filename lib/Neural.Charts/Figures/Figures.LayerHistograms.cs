using System.Numerics;
using Neural.Networks;
using Plotly.NET;

namespace Neural.Charts;

public static partial class Figures
{
    /// <summary>How the outputs of every activation of a network are spread, layer by layer.</summary>
    /// <param name="traces">What <see cref="Diagnostics.Trace{T}(Sequential{T}, Data.Dataset{T}, Loss, bool)"/> returned.</param>
    /// <param name="title">What the figure shows.</param>
    /// <exception cref="ArgumentException">There is no activation.</exception>
    public static GenericChart LayerHistograms<T>(
        IReadOnlyList<LayerTrace<T>> traces, string title = "Activations, layer by layer")
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Require.Given(traces);
        Require.Given(title);
        double[][] layers =
        [
            .. traces.Where(trace => trace.Layer is ActivationLayer<T>)
                .Select(trace => Array.ConvertAll(trace.Output.Span.ToArray(), double.CreateTruncating)),
        ];
        if (layers.Length == 0)
            throw new ArgumentException($"“{title}” has 0 activations among {traces.Count} layers: trace a network with at least one");

        var end = layers.SelectMany(layer => layer).Where(double.IsFinite).Select(Math.Abs).Append(1e-9).Max();
        string[] columns = [.. layers.Select((_, i) => $"layer {i + 1}")];
        return Histograms(title, "output", [layers], columns, [""], -end, end);
    }
}
