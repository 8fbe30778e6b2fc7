using System.Numerics;
using Neural.Display;
using Neural.Numerics;

namespace Neural.Networks;

/// <summary>What went through one layer, forwards and backwards.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Output">Its output, one row per example.</param>
/// <param name="OutputGradient">∂L/∂output.</param>
/// <param name="Statistics">Both in a few numbers.</param>
[TypeFormatterSource(typeof(AsText), AsText.MimeType)]
public sealed record LayerTrace<T>(
    Layer<T> Layer, Matrix<T> Output, Matrix<T> OutputGradient, LayerStatistics Statistics)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>The layer, the shape of its output, and both in a few numbers, in a line.</summary>
    public override string ToString() => $"{Output.Shape} output of {Statistics}";
}
