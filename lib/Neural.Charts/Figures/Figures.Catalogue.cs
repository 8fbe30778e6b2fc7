using Neural.Activations;
using Plotly.NET;

namespace Neural.Charts;

public static partial class Figures
{
    /// <summary>Every function of the catalogue, one small curve each.</summary>
    /// <param name="title">What the figure shows; by default how many functions there are.</param>
    public static GenericChart Catalogue(string? title = null) => SmallMultiples(Activation.Common, title: title);
}
